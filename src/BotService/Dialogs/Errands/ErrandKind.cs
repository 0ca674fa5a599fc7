namespace Huiyin.Dialogs.Errands;

/// <summary>What a resident may want besides reporting, of one concern or of the service.</summary>
internal enum ErrandKind
{
    /// <summary>Answer a question of staff.</summary>
    Answer,
    AddMore,
    Withdraw,
    Rate,
    Callback,
    Erase,
    Subscribe,
    Unsubscribe,
}
