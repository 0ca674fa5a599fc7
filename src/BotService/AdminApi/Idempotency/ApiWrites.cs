using System.Text.Json;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Huiyin.AdminApi.Idempotency;

/// <summary>Runs an act of the API in one transaction, together with the memory of its answer where the caller sent a key.</summary>
internal sealed class ApiWrites(ITransactions transactions, IIdempotencyKeys keys, IOptions<JsonOptions> json, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <param name="http">The request; gets the headers of the answer once it is committed.</param>
    /// <param name="work">Answers the body and the headers that go with it.</param>
    /// <param name="cancellationToken">Rolls everything back.</param>
    /// <param name="status">With which the body is answered.</param>
    /// <param name="part">Of a request whose parts commit one by one: which of them; null for the whole.</param>
    /// <exception cref="AnswerReplay">The same request was answered before; the filter answers it again.</exception>
    public async Task<T> RunAsync<T>(
        HttpContext http,
        Func<ITransaction, CancellationToken, Task<(T Body, IReadOnlyDictionary<string, string> Headers)>> work,
        CancellationToken cancellationToken,
        int status = StatusCodes.Status200OK,
        int? part = null)
    {
        var whole = http.Features.Get<IdempotentCall>();
        var call = part is { } index ? whole?.Part(index) : whole;
        var member = StaffPrincipal.MemberOf(http.User).Id;
        var (body, headers) = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (call is not null)
                {
                    await ReplayAsync(transaction, member, call, token);
                }

                var done = await work(transaction, token);
                if (call is not null)
                {
                    var now = clock.GetUtcNow();
                    var answer = new StoredAnswer(call.Fingerprint, status, JsonSerializer.Serialize(done.Headers), JsonSerializer.Serialize(done.Body, json.Value.SerializerOptions));
                    await keys.AddAsync(transaction, member, call.Key, answer, now, now + Remembered, token);
                }

                return done;
            },
            cancellationToken);
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        return body;
    }

    /// <summary>Without headers that would go with the body.</summary>
    public Task<T> RunPlainAsync<T>(HttpContext http, Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync<T>(http, async (transaction, token) => (await work(transaction, token), new Dictionary<string, string>()), cancellationToken);

    public T Read<T>(StoredAnswer answer) => JsonSerializer.Deserialize<T>(answer.Body, json.Value.SerializerOptions)!;

    private async Task ReplayAsync(ITransaction transaction, string member, IdempotentCall call, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(transaction, member, call.Key, clock.GetUtcNow(), cancellationToken) is not { } before)
        {
            return;
        }

        throw before.Fingerprint == call.Fingerprint
            ? new AnswerReplay(before)
            : new ApiRefusal(StatusCodes.Status422UnprocessableEntity, "conflict", IdempotencyFilter.Header);
    }
}
