namespace Huiyin.Tests.Understanding;

/// <summary>Wednesday 19 July 2023, 10:00 in the district.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static DateOnly Today { get; } = new(2023, 7, 19);

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("district", TimeSpan.FromHours(8), null, null);

    public override DateTimeOffset GetUtcNow() => new(2023, 7, 19, 2, 0, 0, TimeSpan.Zero);
}
