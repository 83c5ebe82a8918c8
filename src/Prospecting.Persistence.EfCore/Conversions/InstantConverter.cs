using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Prospecting.Persistence.EfCore.Conversions;

/// <summary>Instants as Unix time in ticks of 100 ns: sorts and compares alike on every database.</summary>
internal sealed class InstantConverter()
    : ValueConverter<Instant, long>(
        instant => instant.ToUnixTimeTicks(),
        ticks => Instant.FromUnixTimeTicks(ticks)
    );
