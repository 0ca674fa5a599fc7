using System.Runtime.CompilerServices;
using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

/// <summary>Where the source tree is, and the content that it ships.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Dialogs => Path.Combine(Root, "dialogs");

    public static DialogContentSnapshot Content => Shipped.Value;

    private static readonly Lazy<DialogContentSnapshot> Shipped = new(() =>
        DialogContentLoader.TryLoad(Dialogs, out var snapshot, out var findings)
            ? snapshot
            : throw new InvalidOperationException(string.Join(Environment.NewLine, findings.All)));

    private static string FindRoot([CallerFilePath] string file = "")
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "BotService.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The source tree of the tests is not there.");
    }
}
