namespace Huiyin.DialogContent;

internal static class UnitsReader
{
    public static Units Read(ContentFile file, Areas areas, ContentFindings findings)
    {
        Dictionary<string, ResponsibleUnit> units = [];
        foreach (var node in file.Root.Items("units"))
        {
            var unit = new ResponsibleUnit(node.Required("code"), node.Localized("label"), node.Scalar("area"));
            if (!units.TryAdd(unit.Code, unit))
            {
                findings.Error(file.Name, node, $"The unit code '{unit.Code}' is there twice.", "Give each unit its own code.");
            }

            if (unit.Area is not null && !areas.TryFind(unit.Area, out _))
            {
                findings.Error(file.Name, node, $"The area '{unit.Area}' is unknown.", "Use a code of areas.yaml.");
            }
        }

        return new Units([.. units.Values]);
    }
}
