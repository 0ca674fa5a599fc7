namespace Huiyin.Bot;

internal enum TurnResult
{
    /// <summary>Nothing waits in the conversation, or another node works on it.</summary>
    Nothing,
    Worked,
}
