using CsvHelper;
using Huiyin.DialogContent;

namespace Huiyin.Visits.Import;

/// <summary>What a file of households holds, or what is to be mended in it, line by line.</summary>
internal sealed record HouseholdFile(IReadOnlyList<HouseholdAddress> Addresses, IReadOnlyList<ImportFinding> Findings)
{
    /// <summary>A report that nobody reads to the end helps nobody.</summary>
    public const int MostFindings = 200;

    public const int LargestFile = 32 * 1024 * 1024;

    public static HouseholdFile Read(ReadOnlySpan<byte> bytes, Areas areas)
    {
        List<ImportFinding> findings = [];
        List<HouseholdAddress> addresses = [];
        if (FileText.Decode(bytes) is not { } text)
        {
            findings.Add(new ImportFinding(0, "encoding"));
            return new HouseholdFile([], findings);
        }

        using var reader = CsvReader.Create(new StringReader(text), Settings(findings));
        HouseholdColumns? columns = null;
        Dictionary<HouseholdAddress, int> lines = [];
        var names = new AreaNames(areas);
        while (findings.Count < MostFindings && reader.Read())
        {
            string[] record = [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader[column].ToString())];
            var line = (int)reader.LineNumber;
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (columns is null)
            {
                columns = HouseholdColumns.Read(record, line, findings);
                if (columns is null)
                {
                    break;
                }
            }
            else if (AddressOf(record, columns, names, line, findings) is { } address)
            {
                if (lines.TryAdd(address, line))
                {
                    addresses.Add(address);
                }
                else
                {
                    findings.Add(new ImportFinding(line, "duplicate", ("address", address.Short), ("other", lines[address])));
                }
            }
        }

        if (addresses.Count == 0 && findings.Count == 0)
        {
            findings.Add(new ImportFinding(0, "empty"));
        }

        return new HouseholdFile(addresses, findings);
    }

    private static HouseholdAddress? AddressOf(string[] record, HouseholdColumns columns, AreaNames names, int line, List<ImportFinding> findings)
    {
        var width = 1 + Math.Max(Math.Max(columns.Area, columns.Building), Math.Max(columns.Entrance, columns.Room));
        if (record.Length < width)
        {
            findings.Add(new ImportFinding(line, "short-line", ("expected", width), ("found", record.Length)));
            return null;
        }

        var written = record[columns.Area].Trim();
        if (written.Length == 0)
        {
            findings.Add(new ImportFinding(line, "no-area"));
            return null;
        }

        if (names.Find(written) is not { } area)
        {
            findings.Add(new ImportFinding(line, "unknown-area", ("area", HouseholdColumns.Shown(written))));
            return null;
        }

        var address = HouseholdAddress.Of(area.Code, Cell(record, columns.Building), Cell(record, columns.Entrance), Cell(record, columns.Room));
        var key = address.Room.Length == 0 ? "no-room"
            : new[] { address.Building, address.Entrance, address.Room }.Any(part => part.Length > HouseholdAddress.LongestPart) ? "too-long"
            : null;
        if (key is not null)
        {
            findings.Add(new ImportFinding(line, key, ("limit", HouseholdAddress.LongestPart)));
        }

        return key is null ? address : null;
    }

    private static string? Cell(string[] record, int column) => column < 0 ? null : record[column];

    private static CsvReaderOptions Settings(List<ImportFinding> findings) => new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        OnMalformedRecord = bad => findings.Add(new ImportFinding((int)bad.LineNumber, "bad-quotes")),
    };
}
