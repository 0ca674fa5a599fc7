using System.Text;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

/// <summary>Calls by people with less than all rights.</summary>
internal static class StaffCalls
{
    /// <summary>A token of a new member.</summary>
    public static async Task<string> TokenAsync(this AdminApiFixture api, ActorRole role, string? unit = null, string? area = null, StaffScopes scopes = StaffScopes.All)
    {
        var services = api.Host.Services;
        var secret = StaffToken.NewSecret();
        var now = DateTimeOffset.UtcNow;
        var member = new StaffMember
        {
            Id = Guid.NewGuid().ToString("N"),
            Login = $"login-{Guid.NewGuid():N}",
            Name = role.ToString(),
            Role = role,
            Unit = unit,
            Areas = area is null ? [] : [area],
            Locale = "en",
            CreatedAt = now,
            UpdatedAt = now,
        };
        var token = new StaffToken { Id = Guid.NewGuid().ToString("N"), Hash = StaffToken.HashOf(secret), Name = "test", Role = role, MemberId = member.Id, Scopes = scopes, CreatedAt = now };
        return await services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, cancellation) =>
            {
                await services.GetRequiredService<IStaffRepository>().AddAsync(transaction, member, StaffCredential.None, cancellation);
                await services.GetRequiredService<IStaffTokenRepository>().AddAsync(transaction, token, cancellation);
                return secret;
            },
            CancellationToken.None);
    }

    public static Task<ApiAnswer> CallAsync(this AdminApiFixture api, string method, string path, string? body, string token) => api.SendAsync(
        new HttpMethod(method),
        path,
        body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        method == "GET" ? null : "*",
        authorization: $"Bearer {token}");
}
