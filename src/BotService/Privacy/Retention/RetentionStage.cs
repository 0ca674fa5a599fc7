namespace Huiyin.Privacy.Retention;

/// <summary>What is erased one after the other: a file goes when the records that named it are gone.</summary>
internal enum RetentionStage
{
    Concerns,
    Chats,
    Residents,
    Files,
}

/// <param name="Erased">How many records, or files.</param>
/// <param name="IsLast">Nothing of the stage is left.</param>
internal sealed record RetentionStep(int Erased, bool IsLast)
{
    /// <summary>Of what is looked for until nothing is found.</summary>
    public static RetentionStep Of(int erased) => new(erased, IsLast: erased == 0);
}
