using System.Security.Cryptography;
using Huiyin.WebAssets;

namespace Huiyin.Desk;

/// <summary>Style, script and mark of the desk, from inside the assembly, under an address that changes with any of them.</summary>
internal sealed class DeskAssets
{
    private const string Prefix = "desk/";
    private const string StylePrefix = "desk-style/";
    private const string StyleName = "desk.css";
    private const string ChartsName = "echarts.js";

    private readonly Dictionary<string, WebAsset> _assets;

    public DeskAssets()
    {
        var files = WebAsset.Embedded(Prefix);
        // Written by subject, sent as one: what comes later counts more, and a page asks once.
        files[StyleName] = [.. WebAsset.Embedded(StylePrefix).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)];
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            digest.AppendData(content);
        }

        var charts = Path.Combine(AppContext.BaseDirectory, "desk-charts", ChartsName);
        var hasCharts = File.Exists(charts);
        if (hasCharts)
        {
            digest.AppendData(File.ReadAllBytes(charts));
        }

        _assets = files.ToDictionary(file => file.Key, file => WebAsset.Pack(file.Key, file.Value), StringComparer.Ordinal);
        if (hasCharts)
        {
            _assets[ChartsName] = new WebAsset(ChartsName, File.ReadAllBytes(charts), File.ReadAllBytes(charts + ".gz"), File.ReadAllBytes(charts + ".br"));
        }

        Version = Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 6));
    }

    public string Version { get; }

    /// <summary>Address of the chart library; null when the build could not fetch it, so that drawings of the server stand in.</summary>
    public string? Charts => _assets.ContainsKey(ChartsName) ? AddressOf(ChartsName) : null;

    public string AddressOf(string name) => $"/desk/assets/{Version}/{name}";

    public WebAsset? Find(string version, string name) => version == Version ? _assets.GetValueOrDefault(name) : null;
}
