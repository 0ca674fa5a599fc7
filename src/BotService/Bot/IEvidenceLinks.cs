using Huiyin.Concerns;
using Huiyin.Outbox;

namespace Huiyin.Bot;

/// <summary>Addresses under which a resident's client can load the photos of a rectification.</summary>
internal interface IEvidenceLinks
{
    IReadOnlyList<string> To(IReadOnlyList<Attachment> evidence, ConversationKey conversation);
}
