namespace Huiyin.Recognizers.Tests.Specifications;

/// <summary>Microsoft's specification cases, beside the repository where they are there at all.</summary>
internal static class SpecificationFolder
{
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "BotService.sln")))
        {
            folder = folder.Parent;
        }

        var specifications = folder?.Parent is { } parent ? System.IO.Path.Combine(parent.FullName, "shared", "recognizers-specs") : null;
        return Directory.Exists(specifications) ? specifications : null;
    }
}
