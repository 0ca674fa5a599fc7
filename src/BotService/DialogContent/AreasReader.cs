using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class AreasReader
{
    private static readonly (string Member, AreaKind Kind)[] Levels =
    [
        ("offices", AreaKind.Office),
        ("communities", AreaKind.Community),
        ("compounds", AreaKind.Compound),
        ("grids", AreaKind.Grid),
    ];

    public static Areas Read(ContentFile file, ContentFindings findings)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return new Areas(ReadOne(file.Root.Child("district")!, AreaKind.District, null));

        Area ReadOne(YamlNode node, AreaKind kind, Area? parent)
        {
            var code = node.Required("code");
            if (!codes.Add(code))
            {
                findings.Error(file.Name, node, $"The area code '{code}' is there twice.", "Give each area its own code.");
            }

            var area = new Area(code, kind, node.Localized("label"), node.Words("aliases"), parent, ReadCoordinates(node));
            area.Children = [.. Levels.SelectMany(level => node.Items(level.Member).Select(child => ReadOne(child, level.Kind, area)))];
            return area;
        }
    }

    private static Coordinates? ReadCoordinates(YamlNode node) =>
        node.Child("coordinates") is { } coordinates
            ? new Coordinates(coordinates.Number("latitude"), coordinates.Number("longitude"))
            : null;
}
