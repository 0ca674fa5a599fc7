namespace Huiyin.Understanding.Positions;

/// <summary>What the numbers of a position refer to. Chinese maps are shifted by law, by some hundred metres: the next community.</summary>
internal enum MapDatum
{
    /// <summary>What satellites say: Google, OpenStreetMap, geo: links, most phones.</summary>
    Wgs84,

    /// <summary>Amap, Tencent, WeChat.</summary>
    Gcj02,

    /// <summary>Baidu: shifted once more.</summary>
    Bd09,
}
