using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class DeadlinesReader
{
    private static readonly string[] Codes = ["2h", "24h", "7d", "15d"];

    public static DeadlineTable Read(ContentFile file, ContentFindings findings)
    {
        Dictionary<string, ClassDeadlines> classes = new(StringComparer.Ordinal);
        foreach (var node in file.Root.Items("classes"))
        {
            var deadlines = ReadOne(node);
            if (!classes.TryAdd(node.Required("code"), deadlines))
            {
                findings.Error(file.Name, node, $"The class '{node.Required("code")}' is there twice.", "Keep one of them.");
            }

            RefuseOutOfOrder(file, node, deadlines, findings);
        }

        foreach (var missing in Codes.Where(code => !classes.ContainsKey(code)))
        {
            findings.Error(file.Name, 0, $"The class '{missing}' is missing.", "Add it: every category may name it.");
        }

        return new DeadlineTable(file.Root.Number("remind-at-percent"), classes);
    }

    private static ClassDeadlines ReadOne(YamlNode node)
    {
        TimeAllowance Of(string name) => TimeAllowance.Parse(node.Required(name));
        return new ClassDeadlines(Of("acceptance"), Of("first-contact"), Of("resolution"), Of("supervision"), Of("answer"), Of("review"));
    }

    private static void RefuseOutOfOrder(ContentFile file, YamlNode node, ClassDeadlines deadlines, ContentFindings findings)
    {
        (string Name, TimeAllowance Time)[] order = [("acceptance", deadlines.Acceptance), ("first-contact", deadlines.FirstContact), ("resolution", deadlines.Resolution)];
        foreach (var (earlier, later) in order.Zip(order.Skip(1)))
        {
            // Hours of work never pass faster than hours of the clock, so more of them is later in any calendar.
            if (earlier.Time.Time > later.Time.Time && (earlier.Time.IsWorkingTime || !later.Time.IsWorkingTime))
            {
                findings.Error(file.Name, node, $"'{earlier.Name}' is due after '{later.Name}'.", "Give the earlier act less time.");
            }
        }
    }
}
