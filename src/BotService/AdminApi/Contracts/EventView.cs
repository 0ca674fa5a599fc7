using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;

namespace Huiyin.AdminApi.Contracts;

internal sealed record EventView(
    [property: Description("1, 2, 3, ... within the concern.")] int Sequence,
    ConcernEventKind Kind,
    DateTimeOffset At,
    ActorRole ActorRole,
    [property: Description("Of staff; residents are not named.")] string? ActorName,
    string? ActorUnit,
    ConcernStatus? From,
    ConcernStatus? To,
    ConcernOutcome? Outcome,
    string? Text,
    IReadOnlyList<string> AttachmentIds,
    [property: Description("SHA-256 over this event and the hash before it.")] string Hash)
{
    public static EventView Of(ConcernEvent happened, Concern concern, Disclosed shown) => new(
        happened.Sequence,
        happened.Kind,
        happened.At,
        happened.Actor.Role,
        happened.Actor.Name,
        happened.Actor.Unit,
        happened.Data.From,
        happened.Data.To,
        happened.Data.Outcome,
        happened.Text is { } text ? shown.WordsOf(concern, text) : null,
        happened.Data.AttachmentIds ?? [],
        happened.Hash);
}
