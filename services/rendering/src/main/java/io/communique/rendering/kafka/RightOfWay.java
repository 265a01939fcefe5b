package io.communique.rendering.kafka;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What is approved now goes before what is only made anew. */
@Component
class RightOfWay {

    private final AtomicInteger underway = new AtomicInteger();

    void take(Runnable news) {
        underway.incrementAndGet();
        try {
            news.run();
        } finally {
            if (underway.decrementAndGet() == 0) {
                synchronized (this) {
                    notifyAll();
                }
            }
        }
    }

    /** Comes back when nothing new is under way. */
    synchronized void give() throws InterruptedException {
        while (underway.get() > 0) {
            wait();
        }
    }
}
