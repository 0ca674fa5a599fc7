namespace Huiyin.DialogContent;

internal interface IDialogContent
{
    /// <summary>
    /// What the bot knows and says now. Take it once per turn: a reload replaces it, and a turn must not ask with the
    /// old words and read the answer by the new ones.
    /// </summary>
    DialogContentSnapshot Current { get; }

    /// <summary>Raised after <see cref="Current"/> was replaced, on a thread of the pool.</summary>
    event Action<DialogContentSnapshot>? Changed;
}
