using Huiyin.Diagnostics;

namespace Huiyin.Privacy.Keys;

/// <summary>Encrypts residents' data under a new key. May be stopped and started again, also while the service runs.</summary>
internal sealed class RotateKeysCommand(KeyRing keys, KeyCheck check, Reencryption reencryption) : IServiceCommand
{
    private const string Resume = "--resume";

    public string Name => "rotate-keys";

    public string Usage => $"rotate-keys [{Resume}]   encrypt phone numbers, places and chats with a new key; {Resume} goes on with the newest key there is";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Any(argument => argument != Resume) || arguments.Count > 1)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        if (arguments.Count == 0 && !keys.TryAdd(FieldKey.New()))
        {
            await output.WriteLineAsync($"The keys come from {keys.Source}: put a new key first there, then run rotate-keys {Resume}.");
            return 2;
        }

        await check.RunAsync(cancellationToken);
        var all = Math.Max(1, await reencryption.CountAsync(cancellationToken));
        long seen = 0;
        var changed = await ProgressBar.RunAsync(
            "Encrypting",
            report => reencryption.RunAsync(onlyPlain: false, rows => report((double)(seen += rows) / all), cancellationToken));
        await output.WriteLineAsync($"{changed} values are now under the key {keys.Active.Id}. Keep the older keys as long as you keep backups written with them.");
        return 0;
    }
}
