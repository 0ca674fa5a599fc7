using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk.Walks;

/// <summary>Each role's main path, acted from sign-in to what came of it, in both languages, on a phone and on a desk.</summary>
public sealed partial class RoleWalkTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    public static TheoryData<string, int> Screens() => new() { { "zh-CN", 390 }, { "zh-CN", 1280 }, { "en", 390 }, { "en", 1280 } };

    private Task<DeskWalker> StartAsync(ActorRole? role, string name, string language, int width) => DeskWalker.StartAsync(chromium, desk, role, name, language, width);

    /// <summary>An account as an administrator makes it, with the password that is good for once.</summary>
    private async Task<(StaffMember Member, string OneTimePassword)> EnrolAsync(string login, ActorRole role, string language, string? unit, string? area)
    {
        var profile = new StaffProfile(login, $"走访{login}", role, unit, area is null ? null : [area], Locale: language);
        return await desk.Host.Services.GetRequiredService<StaffAccounts>().CreateAsync(profile, Actor.System, CancellationToken.None);
    }

    private Task<Concern> ReadAsync(string concernId) => desk.WriteAsync(
        async (transaction, token) => (await desk.Host.Services.GetRequiredService<ConcernQueries>().FindAsync(transaction, concernId, token))!);

    private Actor ActorOf(ActorRole role) => new(role, desk.Member(role).Id, desk.Member(role).Name, desk.Member(role).Unit);
}
