namespace Huiyin.Tests.Understanding;

public sealed class EmergencyReaderTests
{
    [Theory]
    [InlineData("gas", "家里有煤气味，头晕")]
    [InlineData("gas", "廚房聞到天然氣味")]
    [InlineData("gas", "I can smell gas in the stairwell")]
    [InlineData("fire", "三楼着火了，快来人")]
    [InlineData("fire", "楼道里冒烟了！")]
    [InlineData("fire", "The kitchen is on fire")]
    [InlineData("injury", "有人晕倒在广场上")]
    [InlineData("injury", "孩子被狗咬了，一直流血")]
    [InlineData("injury", "Someone is hurt at the gate")]
    [InlineData("injury", "老人困在电梯里了")]
    [InlineData("crime", "楼下有人拿刀打架")]
    [InlineData("electric", "电线断了掉在水里")]
    [InlineData("electric", "a live wire lies on the path")]
    [InlineData("fire", "消防通道被堵着。现在二楼起火了")]
    public void Read_DangerNow_IsSeen(string kind, string said) => Assert.Equal(kind, FixedContent.Reader.Read(said).Emergency);

    [Theory]
    [InlineData("消防通道被车堵了")]
    [InlineData("楼道里充电，怕着火")]
    [InlineData("万一起火了怎么办")]
    [InlineData("有火灾隐患")]
    [InlineData("去年这里着火过一次")]
    [InlineData("没有人受伤，就是车坏了")]
    [InlineData("饭店油烟太大")]
    [InlineData("没闻到煤气味，就想问问")]
    [InlineData("工伤怎么认定")]
    [InlineData("天然气什么时候能通")]
    [InlineData("今天打牌手气真好，火了一把")]
    [InlineData("I was on fire at bingo last night")]
    [InlineData("A car is parked at the fire hydrant")]
    [InlineData("Somebody could get hurt on these stairs")]
    [InlineData("Nobody was hurt")]
    [InlineData("There was a fire last year")]
    [InlineData("I don't smell gas any more")]
    [InlineData("The tree is dying")]
    [InlineData("We need a new fireplace")]
    public void Read_NoDangerNow_IsLetGo(string said) => Assert.Null(FixedContent.Reader.Read(said).Emergency);
}
