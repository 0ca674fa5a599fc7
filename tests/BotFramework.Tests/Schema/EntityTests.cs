using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Schema;

public sealed class EntityTests
{
    [Fact]
    public void SetAs_Place_ReadsBackAsThatPlace()
    {
        var entity = new Entity();

        entity.SetAs(new Place(address: "Main Street", name: "Hall"));

        Assert.Equal("Place", entity.Type);
        Assert.Equal(("Main Street", "Hall"), (entity.GetAs<Place>().Address, entity.GetAs<Place>().Name));
    }

    [Fact]
    public void Equals_SameContent_IsTrue()
    {
        var one = new Entity("a");
        var other = new Entity("a");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        other.SetAs(new GeoCoordinates(latitude: 1));
        Assert.NotEqual(one, other);
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Type_OfKnownEntities_IsTheirs()
    {
        Assert.Equal("mention", new Mention().Type);
        Assert.Equal("Place", new Place().Type);
        Assert.Equal("GeoCoordinates", new GeoCoordinates(latitude: 1, longitude: 2).Type);
    }
}
