namespace Huiyin.Dialogs;

/// <param name="IsHandled">The message was an answer, and has been dealt with.</param>
/// <param name="Disputed">Id of the concern that was reopened by it: the resident may want to say what is still wrong.</param>
internal sealed record RectificationAnswer(bool IsHandled, string? Disputed = null)
{
    public static RectificationAnswer None { get; } = new(false);

    public static RectificationAnswer Handled { get; } = new(true);
}
