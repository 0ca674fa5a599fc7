using System.Globalization;
using System.Reflection;

namespace Huiyin.Storage;

/// <summary>One step of the schema, from the embedded files <c>migrations/{dialect}/{version}_{name}.sql</c>.</summary>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    public static IReadOnlyList<MigrationScript> Of(Dialect dialect)
    {
        var assembly = typeof(MigrationScript).Assembly;
        var folder = $"migrations/{dialect.Name}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                // Resource names keep the separator of the machine that built them.
                .Select(resource => (Resource: resource, Path: resource.Replace('\\', '/')))
                .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
                .Select(file => Read(assembly, file.Resource, Path.GetFileNameWithoutExtension(file.Path)))
                .OrderBy(script => script.Version),
        ];
    }

    private static MigrationScript Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new MigrationScript(int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
