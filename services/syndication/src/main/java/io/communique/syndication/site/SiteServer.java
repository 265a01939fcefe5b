package io.communique.syndication.site;

import io.communique.syndication.ChangeList;
import io.communique.syndication.KeyDirectory;
import io.communique.syndication.SiteMaps;
import io.communique.syndication.SitePages;
import io.communique.syndication.SyndicationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Clock;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
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

    private final SyndicationSettings settings;
    private final SiteServlet servlet;
    private @Nullable Tomcat server;

    SiteServer(
            SyndicationSettings settings,
            SitePages pages,
            SiteMaps maps,
            ChangeList changes,
            KeyDirectory keys,
            Clock clock) {
        this.settings = settings;
        this.servlet =
                new SiteServlet(
                        new Answers(settings, pages, maps, changes, keys, clock),
                        new SafeHeaders(
                                "https".equals(settings.siteUrl().getScheme()),
                                settings.demonstration()));
    }

    @Override
    public void start() {
        var tomcat = new Tomcat();
        try {
            var folder = Files.createTempDirectory("communique-site");
            tomcat.setBaseDir(folder.toString());
            tomcat.getEngine().setName("site");
            tomcat.setConnector(connector());
            var context = tomcat.addContext("", folder.toString());
            ((StandardHost) tomcat.getHost()).setErrorReportValveClass(BareErrors.class.getName());
            Tomcat.addServlet(context, "site", servlet);
            context.addServletMappingDecoded("/", "site");
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(taken(), e);
        }
        if (!tomcat.getConnector().getState().isAvailable()) {
            throw new IllegalStateException(taken());
        }
        server = tomcat;
    }

    private String taken() {
        return "the site cannot listen on "
                + settings.siteAddress()
                + ":"
                + settings.sitePort()
                + " (communique.site-address, communique.site-port)";
    }

    private Connector connector() throws IOException {
        var protocol = new Http11NioProtocol();
        protocol.setAddress(InetAddress.getByName(settings.siteAddress()));
        protocol.setPort(settings.sitePort());
        protocol.setExecutor(new VirtualThreadExecutor("site-"));
        protocol.setMaxHttpRequestHeaderSize(LARGEST_HEADER);
        protocol.setKeepAliveTimeout(30_000);
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setConnectionTimeout(20_000);
        var connector = new Connector(protocol);
        // Addresses are taken literally; what the server would refuse in its own words, the site
        // refuses in its own.
        connector.setEncodedSolidusHandling("passthrough");
        connector.setAllowBackslash(true);
        connector.setAllowTrace(true);
        connector.setXpoweredBy(false);
        return connector;
    }

    /** The port that the site listens on, which a test may leave to the system. */
    int port() {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running.getConnector().getLocalPort();
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running != null) {
            try {
                running.getConnector().pause();
                running.getConnector().getProtocolHandler().closeServerSocketGraceful();
                running.stop();
                running.destroy();
            } catch (LifecycleException e) {
                throw new IllegalStateException("the site did not stop", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
