using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>What is heard before anything else: the lines of staff at a door, and the codes that link a chat.</summary>
internal sealed class DoorToDoorWords(StaffLineReply lines, LinkCodeReply links)
{
    /// <returns>False when it is neither, and nothing was said.</returns>
    public async Task<bool> TryAnswerAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await lines.TryAnswerAsync(context, cancellationToken) || await links.TryAnswerAsync(context, cancellationToken);
}
