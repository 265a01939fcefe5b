package io.communique.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A broken world: the schema registry does not answer. Try again. */
public final class RegistryUnavailable extends UncheckedIOException {

    public RegistryUnavailable(String why) {
        super(new IOException(why));
    }

    public RegistryUnavailable(String why, Throwable cause) {
        super(new IOException(why, cause));
    }
}
