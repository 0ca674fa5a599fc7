using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>Assigns many concerns at once. Each commits by itself with the messages it owes, so that one that is refused stops no other.</summary>
internal sealed class BulkEndpoints(ApiWrites writes, ConcernActs acts, ConcernService concerns, ApiExceptionHandler failures)
{
    public const int Most = 200;

    public async Task<Ok<BulkResult>> AssignAsync(BulkAssignmentBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var unit = string.IsNullOrWhiteSpace(body.Unit) ? throw ApiRefusal.Missing("unit") : body.Unit;
        acts.RefuseUnknownUnit(unit);
        var items = body.Concerns is { Count: > 0 } given ? given : throw ApiRefusal.Missing("concerns");
        if (items.Count > Most)
        {
            throw ApiRefusal.Invalid("concerns");
        }

        _ = ConcernInput.Optional(body.Text, "text", ConcernLimits.Text);
        List<BulkItemResult> results = [];
        for (var i = 0; i < items.Count; i++)
        {
            results.Add(await AssignOneAsync(i, items[i], new TransitionRequest(ConcernStatus.Assigned, Text: body.Text, Unit: unit), http, cancellationToken));
        }

        var succeeded = results.Count(result => result.Status == StatusCodes.Status200OK);
        return TypedResults.Ok(new BulkResult(results, succeeded, results.Count - succeeded));
    }

    private static void RefuseUnnamed(string concern, string field)
    {
        if (string.IsNullOrWhiteSpace(concern))
        {
            throw ApiRefusal.Missing(field);
        }
    }

    private async Task<BulkItemResult> AssignOneAsync(int index, BulkItem? item, TransitionRequest request, HttpContext http, CancellationToken cancellationToken)
    {
        var concern = item?.Concern ?? "";
        try
        {
            RefuseUnnamed(concern, $"concerns[{index}].concern");
            return await writes.RunAsync(http, WorkAsync, cancellationToken, part: index);
        }
        catch (AnswerReplay replay)
        {
            return writes.Read<BulkItemResult>(replay.Answer);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ApiRefusal { Status: StatusCodes.Status422UnprocessableEntity }) && failures.Refusal(http, failure) is { } problem)
        {
            return new BulkItemResult(concern.Length <= 40 ? concern : concern[..40], problem.Status!.Value, null, problem);
        }

        async Task<(BulkItemResult Body, IReadOnlyDictionary<string, string> Headers)> WorkAsync(ITransaction transaction, CancellationToken token)
        {
            var (detail, _) = await acts.ActAsync(
                transaction,
                concern,
                item?.Version,
                http,
                (inner, id, version, actor, stop) => concerns.TransitionAsync(inner, id, version, request, actor, stop),
                token);
            return (new BulkItemResult(concern, StatusCodes.Status200OK, detail.Concern.Version, null), new Dictionary<string, string>());
        }
    }
}
