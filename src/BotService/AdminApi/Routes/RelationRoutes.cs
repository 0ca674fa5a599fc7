using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Relations;
using Huiyin.AdminApi.Told;

namespace Huiyin.AdminApi.Routes;

/// <summary>What a concern has to do with others, and what its residents heard and thought of it.</summary>
internal static class RelationRoutes
{
    public static RouteGroupBuilder MapRelations(this RouteGroupBuilder api)
    {
        api.MapPost("/concerns/{concern}/merge", (RelationEndpoints relations, string concern, MergeBody body, HttpContext http, CancellationToken cancellationToken) => relations.MergeAsync(concern, body, http, cancellationToken))
            .WithName("MergeConcerns").WithSummary("Let several concerns go on in this one: all of them, or none; their reporters follow it from now on").Acts();
        api.MapGet("/concerns/{concern}/merged", (RelationEndpoints relations, string concern, HttpContext http, CancellationToken cancellationToken) => relations.MergedAsync(concern, http, cancellationToken))
            .WithName("ListMerged").WithSummary("Those that were merged into it").Refuses(403, 404);
        api.MapPost("/concerns/{concern}/split", (RelationEndpoints relations, string concern, SplitBody body, HttpContext http, CancellationToken cancellationToken) => relations.SplitAsync(concern, body, http, cancellationToken))
            .WithName("SplitConcern").WithSummary("Take its merger back: it goes its own way again, with the time that it lay in the other one given back").Acts();
        api.MapGet("/concerns/{concern}/children", (RelationEndpoints relations, string concern, HttpContext http, CancellationToken cancellationToken) => relations.ChildrenAsync(concern, http, cancellationToken))
            .WithName("ListChildren").WithSummary("Those that are a part of it").Refuses(403, 404);
        api.MapPut("/concerns/{concern}/parent", (RelationEndpoints relations, string concern, ParentBody body, HttpContext http, CancellationToken cancellationToken) => relations.LinkAsync(concern, body, http, cancellationToken))
            .WithName("LinkToParent").WithSummary("Make it a part of another; it keeps its own life").Refuses(400, 403, 404, 412, 413, 415, 428).WithMetadata(NeedsIfMatch.Instance);
        api.MapDelete("/concerns/{concern}/parent", (RelationEndpoints relations, string concern, HttpContext http, CancellationToken cancellationToken) => relations.UnlinkAsync(concern, http, cancellationToken))
            .WithName("UnlinkFromParent").WithSummary("It is no longer a part of another").Refuses(403, 404, 412, 428).WithMetadata(NeedsIfMatch.Instance);
        api.MapGet("/concerns/{concern}/similar", (SimilarEndpoints similar, string concern, string? limit, HttpContext http, CancellationToken cancellationToken) => similar.ListAsync(concern, limit, http, cancellationToken))
            .WithName("ListSimilar").WithSummary("Open concerns that are about the same, the likest first; 5, or up to 20").Refuses(400, 403, 404);
        api.MapGet("/concerns/{concern}/deliveries", (DeliveryEndpoints deliveries, string concern, HttpContext http, CancellationToken cancellationToken) => deliveries.ListAsync(concern, http, cancellationToken))
            .WithName("ListDeliveries").WithSummary("What its reporter and followers were told, and whether it arrived").Refuses(403, 404);
        api.MapGet("/concerns/{concern}/ratings", (RatingEndpoints ratings, string concern, HttpContext http, CancellationToken cancellationToken) => ratings.ListAsync(concern, http, cancellationToken))
            .WithName("ListRatings").WithSummary("How content its reporter is, 1 to 5, and what they said").Refuses(403, 404);
        return api;
    }
}
