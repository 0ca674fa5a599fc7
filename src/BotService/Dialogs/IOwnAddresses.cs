using Huiyin.Outbox;

namespace Huiyin.Dialogs;

/// <summary>Addresses of this service as a resident's client can reach them.</summary>
internal interface IOwnAddresses
{
    /// <summary>Null where the channel needs an address that the world can reach and none is configured.</summary>
    string? Of(string path, ConversationKey conversation);
}
