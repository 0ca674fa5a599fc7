using Huiyin.Dialogs;
using Huiyin.Outbox;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine;

/// <summary>For our own chat the path, which is completed for each client as it reads; beyond it only with a public address.</summary>
internal sealed class OwnAddresses(IOptions<DirectLineOptions> options) : IOwnAddresses
{
    public string? Of(string path, ConversationKey conversation) =>
        DirectLineChannel.Serves(conversation.ChannelId) ? path
        : options.Value.PublicUrl is { } origin ? origin.TrimEnd('/') + path
        : null;
}
