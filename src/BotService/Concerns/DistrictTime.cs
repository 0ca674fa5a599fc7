namespace Huiyin.Concerns;

/// <summary>The district's own clock and calendar; the database keeps UTC.</summary>
internal sealed class DistrictTime(TimeProvider time, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    public DateTimeOffset Now => At(time.GetUtcNow());

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);
}
