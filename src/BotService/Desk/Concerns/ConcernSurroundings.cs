using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Concerns;
using Huiyin.Concerns.Relations;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Desk.Concerns;

/// <summary>Reads what stands around a concern: its relations, and the words that staff may start from.</summary>
internal sealed class ConcernSurroundings(ConcernQueries queries, IRelationRepository relations, IReplyTemplates templates, IDialogContent content, DistrictTime district, DeskText text)
{
    public async Task<ConcernRelations> RelationsAsync(ITransaction transaction, Concern concern, StaffAccess viewer, CancellationToken cancellationToken) => new(
        await SeenAsync(transaction, concern.MergedInto, viewer, cancellationToken),
        [.. (await relations.MergedAsync(transaction, concern.Id, cancellationToken)).Where(one => IsSeen(one, viewer))],
        await SeenAsync(transaction, concern.ParentId, viewer, cancellationToken),
        [.. (await relations.ChildrenAsync(transaction, concern.Id, cancellationToken)).Where(one => IsSeen(one, viewer))]);

    public async Task<IReadOnlyList<FilledTemplate>> TemplatesAsync(ITransaction transaction, Concern concern, StaffAccess viewer, CancellationToken cancellationToken) =>
    [
        .. (await templates.ListAsync(transaction, cancellationToken))
            .Where(template => ReplyTemplateEndpoints.IsFor(template, viewer.Member) && template.Fits(concern))
            .Select(template => new FilledTemplate(
                template.Id,
                template.Title(text.Locale),
                ReplyTemplateText.Fill(template.Text(concern.Language), concern, concern.Language, content.Current, district))),
    ];

    private async Task<Concern?> SeenAsync(ITransaction transaction, string? id, StaffAccess viewer, CancellationToken cancellationToken) =>
        id is not null && await queries.FindAsync(transaction, id, cancellationToken) is { } found && IsSeen(found, viewer) ? found : null;

    private static bool IsSeen(Concern concern, StaffAccess viewer) => viewer.Visibility.SeesArea(concern.Area) && viewer.Visibility.Owns(concern.Unit);
}
