namespace Huiyin.Understanding;

/// <summary>Everything that one message tells; what it does not tell is null or empty, and is asked.</summary>
/// <param name="Words">What the resident wrote.</param>
/// <param name="Locale">The language of the words; null where they have none.</param>
/// <param name="Emergency">The kind of danger to life, or null.</param>
internal sealed record ConcernReading(
    string Words,
    string? Locale,
    CategoryReading Category,
    PlaceReading Place,
    SinceReading? Since,
    PhoneNumber? Phone,
    MessageKind Kind,
    string? Emergency);
