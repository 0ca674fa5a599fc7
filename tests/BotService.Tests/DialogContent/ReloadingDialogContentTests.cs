using Huiyin.Diagnostics;
using Huiyin.DialogContent;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huiyin.Tests.DialogContent;

public sealed class ReloadingDialogContentTests : IDisposable
{
    private const string Prompts = "prompts/prompts.en.yaml";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Fact]
    public async Task Edit_GoodContent_ReplacesTheOldWithoutARestart()
    {
        using var content = Open();
        var changed = NextChange(content);

        _dialogs.Replace(Prompts, "thanks: You are welcome.", "thanks: Glad to help.");
        await changed.WaitAsync(Patience);

        Assert.StartsWith("Glad to help.", content.Current.Prompts.Text("thanks", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_WrongContent_KeepsTheLastGoodUntilMended()
    {
        var logger = new RecordingLogger<ReloadingDialogContent>();
        using var watched = new ReloadingDialogContent(_dialogs.Folder, TimeSpan.FromMilliseconds(20), TimeProvider.System, logger);
        var before = watched.Current;

        _dialogs.Replace(Prompts, "thanks: You are welcome.", "thanks: You are {welcome.");
        await logger.Next(1101).WaitAsync(Patience);
        Assert.Same(before, watched.Current);

        var changed = NextChange(watched);
        _dialogs.Replace(Prompts, "thanks: You are {welcome.", "thanks: You are most welcome.");
        await changed.WaitAsync(Patience);
        Assert.StartsWith("You are most welcome.", watched.Current.Prompts.Text("thanks", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WrongContent_NamesFileAndLine()
    {
        _dialogs.Replace("taxonomy.yaml", "unit: traffic-police", "unit: nobody");
        var line = _dialogs.LineOf("taxonomy.yaml", "unit: nobody");

        var failure = Assert.Throws<StartupException>(Open);

        Assert.Contains($"taxonomy.yaml:{line}: ", failure.Message, StringComparison.Ordinal);
    }

    private static Task NextChange(ReloadingDialogContent content)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        content.Changed += _ => changed.TrySetResult();
        return changed.Task;
    }

    private ReloadingDialogContent Open() =>
        new(_dialogs.Folder, TimeSpan.FromMilliseconds(20), TimeProvider.System, NullLogger<ReloadingDialogContent>.Instance);
}
