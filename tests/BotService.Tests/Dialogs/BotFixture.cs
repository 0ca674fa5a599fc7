using Huiyin.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Dialogs;

/// <summary>The whole service with the real bot.</summary>
public sealed class BotFixture : IAsyncLifetime
{
    public const string StaffToken = "a-staff-token-for-the-tests";

    internal ServiceHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Every conversation of the tests tells of the same few matters.
        Host = await ServiceHost.StartAsync([$"--DirectLine:Secret={ResidentTalk.Secret}", $"--Staff:BootstrapToken={StaffToken}", "--Similar:Offer=false", "--Courtesy:MessagesPerMinute=30"]);
        await Host.Services.GetRequiredService<Staff.BootstrapCredential>().EnsureAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
