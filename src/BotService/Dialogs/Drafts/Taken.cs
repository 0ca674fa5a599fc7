namespace Huiyin.Dialogs.Drafts;

/// <summary>What follows from a message that a draft took.</summary>
internal enum Taken
{
    AskNext,

    /// <summary>What was said in reply asks the next question already.</summary>
    AskedAlready,
    Dropped,

    /// <summary>The message begins another matter; the draft waits until that is done.</summary>
    PutAside,
}
