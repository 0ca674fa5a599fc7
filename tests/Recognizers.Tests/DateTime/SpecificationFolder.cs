namespace Huiyin.Recognizers.Tests.Temporal;

/// <summary>Microsoft's specification cases lie in a folder beside the repository, where there is one; they are no part of it.</summary>
internal static class SpecificationFolder
{
    public static string? File(string language)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "BotService.sln")))
            {
                var file = Path.Combine(folder.Parent?.FullName ?? string.Empty, "shared", "recognizers-specs", "DateTime", language, "DateTimeModel.json");
                return System.IO.File.Exists(file) ? file : null;
            }
        }

        return null;
    }
}
