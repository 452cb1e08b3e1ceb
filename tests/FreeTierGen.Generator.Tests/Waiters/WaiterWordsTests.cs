using FreeTierGen.Generator.Lowering.Waiters;

namespace FreeTierGen.Generator.Tests.Waiters;

public sealed class WaiterWordsTests
{
    [Theory]
    [InlineData("TableExists", "Waits until the table exists.")]
    [InlineData("TableNotExists", "Waits until the table does not exist.")]
    [InlineData("DBInstanceAvailable", "Waits until the DB instance is available.")]
    [InlineData("CertificateValidated", "Waits until the certificate is validated.")]
    [InlineData("InstanceRunning", "Waits until the instance is running.")]
    [InlineData("TargetInService", "Waits until the target is in service.")]
    [InlineData("Exists", "Waits for Exists.")]
    [InlineData("PasswordDataThing", "Waits for PasswordDataThing.")]
    [InlineData("x", "Waits for x.")]
    [InlineData("", "Waits for .")]
    public void A_name_says_what_is_waited_for(string name, string expected) => Assert.Equal(expected, WaiterWords.Describe(name));
}
