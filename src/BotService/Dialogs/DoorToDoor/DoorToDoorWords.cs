using Huiyin.Dialogs.StaffGroups;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>What is heard before anything else: the lines of staff at a door, what staff want sent to a chat, and the codes that link one.</summary>
internal sealed class DoorToDoorWords(StaffLineReply lines, StaffGroupReply groups, LinkCodeReply links)
{
    /// <returns>False when it is neither, and nothing was said.</returns>
    public async Task<bool> TryAnswerAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await lines.TryAnswerAsync(context, cancellationToken) || await groups.TryAnswerAsync(context, cancellationToken) || await links.TryAnswerAsync(context, cancellationToken);
}
