using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;
using Huiyin.Understanding.Similar;

namespace Huiyin.Storage;

/// <summary>Reads the trigram index; triggers of the database keep it, so it is right whoever writes a concern.</summary>
internal sealed class SimilarConcernIndex : ISimilarConcernIndex
{
    public Task<IReadOnlyList<GramHit>> ContainingAsync(ITransaction transaction, string? topic, IReadOnlyList<string> grams, int each, CancellationToken cancellationToken) =>
        transaction.Dialect().ContainingAsync(transaction.Connection(), topic, grams, each, cancellationToken);

    public async Task<IReadOnlyList<string>> NewestAsync(ITransaction transaction, string? topic, IReadOnlyList<string> areas, int limit, CancellationToken cancellationToken)
    {
        string[] conditions = [.. topic is null ? Array.Empty<string>() : ["topic = @Topic"], .. areas.Count == 0 ? Array.Empty<string>() : [transaction.Dialect().Among("area", "Areas")]];
        return
        [
            .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
                $"""
                SELECT concern_id FROM similar_concern
                WHERE {(conditions.Length == 0 ? "1 = 1" : string.Join(" AND ", conditions))}
                ORDER BY seq DESC
                LIMIT @Limit
                """,
                new { Topic = topic, Areas = areas.ToArray(), Limit = limit },
                cancellationToken: cancellationToken)),
        ];
    }

    public async Task<IReadOnlyList<SimilarCandidate>> ReadAsync(ITransaction transaction, IReadOnlyList<string> concernIds, CancellationToken cancellationToken)
    {
        var ids = new { Ids = concernIds.ToArray() };
        var concerns = await transaction.QueryConcernsAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM concern WHERE {transaction.Dialect().Among("id", "Ids")} AND status <> 'Closed'",
            ids,
            cancellationToken: cancellationToken));
        var participants = (await transaction.Connection().QueryAsync<(string ConcernId, int Participants)>(new CommandDefinition(
            $"SELECT concern_id, CAST(count(*) AS integer) FROM concern_follower WHERE {transaction.Dialect().Among("concern_id", "Ids")} GROUP BY concern_id",
            ids,
            cancellationToken: cancellationToken))).ToDictionary(row => row.ConcernId, row => row.Participants, StringComparer.Ordinal);
        return [.. concerns.Select(concern => new SimilarCandidate(concern, participants.GetValueOrDefault(concern.Id, 1)))];
    }
}
