package io.communique.local.home;

/** One local system: where it lives, where it listens, what it keeps secret. */
public record LocalSystem(Home home, Ports ports, Install install, Secrets secrets) {
    /** As the environment and the script say. */
    public static LocalSystem here() {
        var install = Install.fromSystemProperties();
        var ports = Ports.parse(System.getenv("COMMUNIQUE_PORT_OFFSET"));
        var home = Home.open(install.home(System.getenv("COMMUNIQUE_HOME")));
        return new LocalSystem(home, ports, install, Secrets.of(home, install));
    }

    public KafkaLogin kafka(String principal) {
        return new KafkaLogin(ports.address(Port.BROKER), principal, secrets.kafka().of(principal));
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://" + ports.address(Port.DATABASE) + "/" + database;
    }
}
