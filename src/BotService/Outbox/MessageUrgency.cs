namespace Huiyin.Outbox;

/// <summary>Whether a message may wait.</summary>
internal enum MessageUrgency
{
    /// <summary>Answers what the resident has just written: at once, whatever the hour.</summary>
    Answer,

    /// <summary>Comes unasked: rings no phone at night, and goes together with others of the same minute.</summary>
    Notice,

    /// <summary>Comes unasked, about life or property: at once and by itself.</summary>
    Emergency,
}
