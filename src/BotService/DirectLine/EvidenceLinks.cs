using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.DirectLine.Protocol;
using Huiyin.Outbox;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine;

/// <summary>Evidence is loaded from this service whatever the channel; beyond our own chat that needs an address the world can reach.</summary>
internal sealed class EvidenceLinks(IOptions<DirectLineOptions> options) : IEvidenceLinks
{
    public IReadOnlyList<string> To(IReadOnlyList<Attachment> evidence, ConversationKey conversation)
    {
        var origin = DirectLineChannel.Serves(conversation.ChannelId) ? "" : options.Value.PublicUrl?.TrimEnd('/');
        return origin is null
            ? []
            : [.. evidence
                .Where(attachment => attachment.ContentType is "image/jpeg" or "image/png" or "image/gif" or "image/webp")
                .Select(attachment => $"{origin}{PublicAddress.Attachments}{attachment.Id}/{Uri.EscapeDataString(attachment.FileName)}")];
    }
}
