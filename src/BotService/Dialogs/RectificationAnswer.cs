namespace Huiyin.Dialogs;

/// <param name="IsHandled">The message was an answer, and has been dealt with.</param>
/// <param name="Disputed">Id of the concern that was reopened by it: the resident may want to say what is still wrong.</param>
/// <param name="Confirmed">Id of the concern that was closed by it: the resident may want to rate what was done.</param>
internal sealed record RectificationAnswer(bool IsHandled, string? Disputed = null, string? Confirmed = null)
{
    public static RectificationAnswer None { get; } = new(false);

    public static RectificationAnswer Handled { get; } = new(true);
}
