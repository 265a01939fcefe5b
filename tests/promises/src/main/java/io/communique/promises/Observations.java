package io.communique.promises;

import java.time.Instant;

/**
 * All that was seen of a system. The site was read before the log, and the log before the register,
 * so that whatever stands in a public place is known to the places it came from.
 *
 * @param at when looking began; what came later is not yet owed
 */
public record Observations(
        Instant at, Register register, Log log, Site site, Leaks leaks, Rebuilt rebuilt) {

    public static Observations nothing(Instant at) {
        return new Observations(
                at, Register.empty(), Log.empty(), Site.empty(), Leaks.none(), Rebuilt.nothing());
    }

    public Observations with(Register other) {
        return new Observations(at, other, log, site, leaks, rebuilt);
    }

    public Observations with(Log other) {
        return new Observations(at, register, other, site, leaks, rebuilt);
    }

    public Observations with(Site other) {
        return new Observations(at, register, log, other, leaks, rebuilt);
    }

    public Observations with(Leaks other) {
        return new Observations(at, register, log, site, other, rebuilt);
    }

    public Observations with(Rebuilt other) {
        return new Observations(at, register, log, site, leaks, other);
    }
}
