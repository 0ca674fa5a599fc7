namespace Huiyin.DialogContent;

internal static class UnitsReader
{
    public static Units Read(ContentFile file, Areas areas, WorkCalendar calendar, ContentFindings findings)
    {
        Dictionary<string, ResponsibleUnit> units = [];
        foreach (var node in file.Root.Items("units"))
        {
            var unit = new ResponsibleUnit(node.Required("code"), node.Localized("label"), node.Scalar("area"))
            {
                Level = node.Scalar("level") is { } level ? Enum.Parse<UnitLevel>(level, ignoreCase: true) : node.Scalar("area") is null ? UnitLevel.Department : UnitLevel.Office,
                Parent = node.Scalar("parent"),
                Hours = node.Scalar("hours"),
                Contact = node.Child("contact") is null ? null : node.Localized("contact"),
            };
            if (!units.TryAdd(unit.Code, unit))
            {
                findings.Error(file.Name, node, $"The unit code '{unit.Code}' is there twice.", "Give each unit its own code.");
            }

            if (unit.Area is not null && !areas.TryFind(unit.Area, out _))
            {
                findings.Error(file.Name, node, $"The area '{unit.Area}' is unknown.", "Use a code of areas.yaml.");
            }

            if (unit.Hours is not null && !calendar.HasHours(unit.Hours))
            {
                findings.Error(file.Name, node, $"The working hours '{unit.Hours}' are unknown.", "Use a code of calendar.yaml, or leave it out for the usual hours.");
            }
        }

        foreach (var node in file.Root.Items("units").Where(node => node.Scalar("parent") is { } parent && !IsAbove(parent, node.Required("code"), units)))
        {
            findings.Error(file.Name, node, $"The unit above, '{node.Scalar("parent")}', is unknown, or lies below this one.", "Use the code of a unit above, or leave it out.");
        }

        return new Units([.. units.Values]);
    }

    private static bool IsAbove(string parent, string code, Dictionary<string, ResponsibleUnit> units)
    {
        var above = parent;
        for (var steps = 0; steps <= units.Count; steps++)
        {
            if (above == code || !units.TryGetValue(above, out var unit))
            {
                return false;
            }

            if (unit.Parent is null)
            {
                return true;
            }

            above = unit.Parent;
        }

        return false;
    }
}
