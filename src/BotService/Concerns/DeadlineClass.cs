namespace Huiyin.Concerns;

internal enum DeadlineClass
{
    /// <summary>Danger to life or property: 2 hours.</summary>
    Urgent,

    /// <summary>Water, power, heating and the like: 24 hours.</summary>
    Utilities,

    /// <summary>7 days.</summary>
    General,

    /// <summary>15 days.</summary>
    Complex,
}
