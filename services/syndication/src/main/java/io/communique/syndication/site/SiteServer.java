package io.communique.syndication.site;

import io.communique.syndication.ChangeList;
import io.communique.syndication.KeyDirectory;
import io.communique.syndication.SiteMaps;
import io.communique.syndication.SitePages;
import io.communique.syndication.SyndicationSettings;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The public website on a server of its own. It is started before the readers of the topics and
 * stopped after them, and asks for nothing but the database.
 */
@Component
class SiteServer implements SmartLifecycle {

    private static final int LARGEST_HEADER = 16 * 1024;
    private static final int MOST_CONNECTIONS = 8192;
    private static final int MOST_WAITING_TO_CONNECT = 100;
    private static final int SILENCE_MILLIS = 30_000;
    private static final int FAREWELL_MILLIS = 2_000;

    private final SyndicationSettings settings;
    private final SiteDoor door;
    private @Nullable ServerConnector open;

    SiteServer(
            SyndicationSettings settings,
            SitePages pages,
            SiteMaps maps,
            ChangeList changes,
            KeyDirectory keys,
            Clock clock) {
        this.settings = settings;
        this.door =
                new SiteDoor(
                        new Answers(settings, pages, maps, changes, keys, clock),
                        new SafeHeaders(
                                "https".equals(settings.siteUrl().getScheme()),
                                settings.demonstration()));
    }

    @Override
    public void start() {
        var threads = new QueuedThreadPool();
        threads.setName("site");
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = connector(server);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setHandler(new GracefulHandler(door));
        server.setErrorHandler(new BareErrors());
        server.setStopTimeout(FAREWELL_MILLIS);
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the site cannot listen on "
                            + settings.siteAddress()
                            + ":"
                            + settings.sitePort()
                            + " (communique.site-address, communique.site-port)",
                    e);
        } catch (Exception e) {
            throw new IllegalStateException("the site did not start", e);
        }
        open = connector;
    }

    /** One thread for each processor reads requests and says what is remembered. */
    private ServerConnector connector(Server server) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEADER);
        // Addresses are taken literally; what the server would refuse in its own words, the site
        // refuses in its own.
        http.setUriCompliance(UriCompliance.UNSAFE);
        var connector =
                new ServerConnector(
                        server,
                        1,
                        Runtime.getRuntime().availableProcessors(),
                        new HttpConnectionFactory(http));
        connector.setHost(settings.siteAddress());
        connector.setPort(settings.sitePort());
        connector.setAcceptQueueSize(MOST_WAITING_TO_CONNECT);
        connector.setIdleTimeout(SILENCE_MILLIS);
        return connector;
    }

    /** The port that the site listens on, which a test may leave to the system. */
    int port() {
        var running = open;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running.getLocalPort();
    }

    @Override
    public void stop() {
        var running = open;
        open = null;
        if (running != null) {
            try {
                running.getServer().stop();
            } catch (Exception e) {
                throw new IllegalStateException("the site did not stop", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return open != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
