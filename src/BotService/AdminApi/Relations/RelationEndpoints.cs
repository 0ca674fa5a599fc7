using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.Concerns.Relations;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Relations;

/// <summary>Concerns that are one, or parts of one.</summary>
internal sealed class RelationEndpoints(ITransactions transactions, ConcernReading reading, ConcernActs acts, ConcernService concerns, ConcernQueries queries, IRelationRepository relations)
{
    public Task<Ok<ConcernDetail>> MergeAsync(string concern, MergeBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var items = body.Concerns is { Count: > 0 } given ? given : throw ApiRefusal.Missing("concerns");
        if (items.Count > ConcernLimits.MergedAtOnce)
        {
            throw new ConcernRefusedException(Refusal.Invalid, "concerns");
        }

        return acts.ActAsync(
            concern,
            http,
            async (transaction, id, version, actor, token) =>
            {
                var target = (await queries.FindAsync(transaction, id, token))!;
                RequireCurrent(target, version, field: null);
                if (!target.IsOpen)
                {
                    throw new ApiRefusal(StatusCodes.Status409Conflict, "merge-target", "concern", ("field", "concern"));
                }

                List<(string Id, int? Version)> sources = [];
                for (var i = 0; i < items.Count; i++)
                {
                    sources.Add((await SourceAsync(transaction, items[i], $"concerns[{i}].concern", http, token), items[i]?.Version));
                }

                return await Naming("concerns", () => concerns.MergeAsync(transaction, id, sources, body.Text, actor, token));
            },
            cancellationToken);
    }

    public Task<Ok<ConcernDetail>> SplitAsync(string concern, SplitBody body, HttpContext http, CancellationToken cancellationToken) => acts.ActAsync(
        concern,
        http,
        (transaction, id, version, actor, token) => Naming("concern", () => concerns.SplitAsync(transaction, id, version, body.Text, actor, token)),
        cancellationToken);

    public Task<Ok<ConcernDetail>> LinkAsync(string concern, ParentBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var wanted = string.IsNullOrWhiteSpace(body.Parent) ? throw ApiRefusal.Missing("parent") : body.Parent;
        return acts.ActAsync(
            concern,
            http,
            async (transaction, id, version, actor, token) =>
            {
                var parent = await reading.FindAsync(transaction, wanted, reading.AccessOf(http.User), token);
                return await concerns.LinkAsync(transaction, id, version, parent.Id, actor, token);
            },
            cancellationToken);
    }

    public Task<Ok<ConcernDetail>> UnlinkAsync(string concern, HttpContext http, CancellationToken cancellationToken) =>
        acts.ActAsync(concern, http, concerns.UnlinkAsync, cancellationToken);

    public Task<Ok<RelatedList>> ChildrenAsync(string concern, HttpContext http, CancellationToken cancellationToken) => ListAsync(concern, relations.ChildrenAsync, http, cancellationToken);

    public Task<Ok<RelatedList>> MergedAsync(string concern, HttpContext http, CancellationToken cancellationToken) => ListAsync(concern, relations.MergedAsync, http, cancellationToken);

    private Task<Ok<RelatedList>> ListAsync(string concern, Func<ITransaction, string, CancellationToken, Task<IReadOnlyList<Concern>>> related, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var access = reading.AccessOf(http.User);
            var found = await reading.FindAsync(transaction, concern, access, token);
            var all = await related(transaction, found.Id, token);
            var seen = all.Where(one => access.Visibility.SeesArea(one.Area) && access.Visibility.Owns(one.Unit)).Select(ConcernSummary.Of).ToList();
            return TypedResults.Ok(new RelatedList(seen, all.Count - seen.Count));
        },
        cancellationToken);

    private async Task<string> SourceAsync(ITransaction transaction, BulkItem? item, string field, HttpContext http, CancellationToken cancellationToken)
    {
        var access = reading.AccessOf(http.User);
        var source = await reading.FindAsync(transaction, item?.Concern is { Length: > 0 } named ? named : throw ApiRefusal.Missing(field), access, cancellationToken);
        access.RequireToChange(source);
        RequireCurrent(source, item.Version, "concerns");
        return source.Id;
    }

    private static void RequireCurrent(Concern concern, int? version, string? field)
    {
        if (version is not null && version != concern.Version)
        {
            throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version", field ?? "If-Match");
        }
    }

    // The caller names no status here: what stands in the way is the concern itself.
    private static async Task<Concern> Naming(string field, Func<Task<Concern>> act)
    {
        try
        {
            return await act();
        }
        catch (ConcernRefusedException refused) when (refused.Field == "to")
        {
            throw refused.Of(field);
        }
    }
}
