<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AttractPage</name>
    <message>
        <source>导览正在准备中</source>
        <translation>The tour is being prepared</translation>
    </message>
    <message>
        <source>请向工作人员询问。</source>
        <translation>Please ask the staff.</translation>
    </message>
    <message>
        <source>开始参观</source>
        <translation>Start the tour</translation>
    </message>
    <message>
        <source>开始收听</source>
        <translation>Start listening</translation>
    </message>
    <message>
        <source>全部内容</source>
        <translation>All tours</translation>
    </message>
    <message>
        <source>看看有哪些站</source>
        <translation>See all stops</translation>
    </message>
    <message>
        <source>看看有哪些章</source>
        <translation>See all chapters</translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>后台</source>
        <translation>Staff page</translation>
    </message>
    <message>
        <source>导览</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>带进来</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>时间表</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>机器</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>BringOne</name>
    <message>
        <source>导览包，第%1版</source>
        <translation>Tour package, edition %1</translation>
    </message>
    <message>
        <source>导览包</source>
        <translation>Tour package</translation>
    </message>
    <message>
        <source>讲解词</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>导览文件</source>
        <translation>Tour file</translation>
    </message>
    <message>
        <source>%1张照片</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>%1站</source>
        <translation>%1 stations</translation>
    </message>
    <message>
        <source>正在停下……</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>正在看里面是什么……</source>
        <translation>Seeing what it holds…</translation>
    </message>
    <message>
        <source>正在带进来…… 请不要拔U盘。</source>
        <translation>Bringing it in… Please leave the stick in.</translation>
    </message>
    <message>
        <source>去看“%1”</source>
        <translation>Go to “%1”</translation>
    </message>
    <message>
        <source>去确认“%1”</source>
        <translation>See to “%1”</translation>
    </message>
    <message>
        <source>放进来，给访客看</source>
        <translation>Bring in and show it</translation>
    </message>
    <message>
        <source>现在带进来</source>
        <translation>Bring it in now</translation>
    </message>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>带别的</source>
        <translation>Bring in more</translation>
    </message>
    <message>
        <source>不要这个</source>
        <translation>Not this one</translation>
    </message>
</context>
<context>
    <name>BringRoom</name>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>带进来</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>正在看有没有U盘……</source>
        <translation>Looking for sticks…</translation>
    </message>
    <message>
        <source>请把U盘插进机器。上面的导览包、讲解词和照片会列在这里。</source>
        <translation>Please plug in a stick. Its packages, scripts and photos will be listed here.</translation>
    </message>
    <message>
        <source>点一样，先看看里面是什么。</source>
        <translation>Tap one to see what it holds.</translation>
    </message>
</context>
<context>
    <name>BringTold</name>
    <message>
        <source>里面有1个导览</source>
        <translation>It holds one tour</translation>
    </message>
    <message>
        <source>里面有%1个导览，要哪些？</source>
        <translation>It holds %1 tours. Which ones?</translation>
    </message>
    <message>
        <source>%1站</source>
        <translation>%1 stations</translation>
    </message>
    <message>
        <source>有%1处要确认，才能发布</source>
        <translation>%1 to be settled before it is shown</translation>
    </message>
    <message>
        <source>给哪个导览用？</source>
        <translation>For which tour?</translation>
    </message>
    <message>
        <source>放进来以后，访客马上就能看到。原来的会留着，随时可以撤回。</source>
        <translation>Visitors will see it at once. The one before is kept and can come back at any time.</translation>
    </message>
    <message>
        <source>没有带进来的</source>
        <translation>What stayed outside</translation>
    </message>
    <message>
        <source>不能带进来</source>
        <translation>It cannot be brought in</translation>
    </message>
    <message>
        <source>要知道的</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>自动改好了%1处</source>
        <translation>%1 repairs made</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 · 约%2分钟</source>
        <translation>%1 · about %2 min</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>路线外</source>
        <translation>Off route</translation>
    </message>
    <message>
        <source>讲完了</source>
        <translation>All told</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第%1处，共%2处</source>
        <translation>Stop %1 of %2</translation>
    </message>
    <message>
        <source>准备出发</source>
        <translation>Ready to set out</translation>
    </message>
    <message>
        <source>全程约%1</source>
        <translation>About %1 in all</translation>
    </message>
    <message>
        <source>共用%1</source>
        <translation>Took %1</translation>
    </message>
    <message>
        <source>还要讲%1，这是最后一站</source>
        <translation>%1 to tell, the last station</translation>
    </message>
    <message>
        <source>还要讲%1，还有%2站</source>
        <translation>%1 to tell, %2 stations to go</translation>
    </message>
    <message>
        <source>已用%1</source>
        <translation>%1 elapsed</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>现在没有开放</source>
        <translation>We are closed now</translation>
    </message>
    <message>
        <source>今天 %1 开门</source>
        <translation>We open today at %1</translation>
    </message>
    <message>
        <source>明天 %1 开门</source>
        <translation>We open tomorrow at %1</translation>
    </message>
    <message>
        <source>%1 %2 开门</source>
        <translation>We open on %1 at %2</translation>
    </message>
    <message>
        <source>现在没有开放，欢迎到时再来。</source>
        <translation>We are closed now. Please come back then.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>%1，%2次</source>
        <translation>%1, %2 times</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>声音与语言</source>
        <translation>Sound and language</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>小声一点</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>音量%1%</source>
        <translation>Volume %1%</translation>
    </message>
    <message>
        <source>大声一点</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>语速</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>快</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>听完一站以后</source>
        <translation>After each stop</translation>
    </message>
    <message>
        <source>听完一章以后</source>
        <translation>After each chapter</translation>
    </message>
    <message>
        <source>等我来点</source>
        <translation>Wait for me</translation>
    </message>
    <message>
        <source>自动往下走</source>
        <translation>Go on by itself</translation>
    </message>
    <message>
        <source>画面</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>有动画</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>安静不动</source>
        <translation>Still</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>音箱没有接好，观众听不到声音。文字照样往下走，请您来讲。</source>
        <translation>No speaker is connected and nobody hears the voice. The text goes on: please tell it yourself.</translation>
    </message>
    <message>
        <source>本机暂时不能朗读。文字照样往下走，请您来讲。</source>
        <translation>This machine cannot read aloud now. The text goes on: please tell it yourself.</translation>
    </message>
    <message>
        <source>指画面</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>不讲了，退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>出发：%1</source>
        <translation>Set out: %1</translation>
    </message>
    <message>
        <source>出发</source>
        <translation>Set out</translation>
    </message>
</context>
<context>
    <name>ConsoleMain</name>
    <message>
        <source>讲解台</source>
        <translation>Guide&apos;s desk</translation>
    </message>
</context>
<context>
    <name>CountsRoom</name>
    <message>
        <source>统计</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>正在数……</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>最近%1天还没有人来过。有人参观，这里就有图。</source>
        <translation>Nobody came in the last %1 days. Charts appear once somebody does.</translation>
    </message>
    <message>
        <source>最近%1天，访客参观%2次，讲解员接待%3次。</source>
        <translation>Last %1 days: %2 visits, %3 guided receptions.</translation>
    </message>
    <message>
        <source>表格存到U盘</source>
        <translation>Table to USB</translation>
    </message>
    <message>
        <source>表格存在本机</source>
        <translation>Table on PC</translation>
    </message>
    <message>
        <source>每天参观几次</source>
        <translation>Visits per day</translation>
    </message>
    <message>
        <source>最多的一天是%1，%2次。</source>
        <translation>The best day was %1 with %2 visits.</translation>
    </message>
    <message>
        <source>一天里几点来的人多</source>
        <translation>Visits by the hour</translation>
    </message>
    <message>
        <source>来得最多的是%1，共%2次。</source>
        <translation>Most came at %1: %2 visits.</translation>
    </message>
    <message>
        <source>打开最多的站</source>
        <translation>Stations opened most</translation>
    </message>
    <message>
        <source>打开了的站，每100次有%1次听到最后。</source>
        <translation>Of 100 stations opened, %1 were heard to the end.</translation>
    </message>
    <message>
        <source>打开最少的站</source>
        <translation>Stations opened least</translation>
    </message>
    <message>
        <source>也许不好找，也许名字说不清里面有什么。可以换张图片或改个名字试试。</source>
        <translation>Perhaps they are hard to find, or the name does not say what is there. Try another picture or name.</translation>
    </message>
    <message>
        <source>用大字的</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>离开时是大字的多，可以在设置里让大家一来就是大字。</source>
        <translation>If most leave with large type on, the settings can begin every visit with it.</translation>
    </message>
    <message>
        <source>看什么语言</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>看英文的多，可以给导览配上英文。</source>
        <translation>If many read English, the tours can be given an English text.</translation>
    </message>
    <message>
        <source>这里只数次数：每天参观几次，每站打开几次、听完几次。不拍照，不录音，不记是谁，也不记谁先看了什么、后看了什么。</source>
        <translation>Only numbers are kept: visits per day, and how often each station was opened and heard. No photos, no recordings, nobody&apos;s name, and not who looked at what in which order.</translation>
    </message>
    <message>
        <source>最近%1天</source>
        <translation>%1 days</translation>
    </message>
</context>
<context>
    <name>CueCard</name>
    <message>
        <source>提示卡</source>
        <translation>Cue card</translation>
    </message>
    <message>
        <source>＋%1个词</source>
        <translation>+%1 words</translation>
    </message>
    <message>
        <source>＋%1个数字</source>
        <translation>+%1 figures</translation>
    </message>
    <message>
        <source>跳过影片</source>
        <translation>Skip the film</translation>
    </message>
    <message>
        <source>放影片</source>
        <translation>Show the film</translation>
    </message>
    <message>
        <source>影片还有 %1</source>
        <translation>Film: %1 left</translation>
    </message>
    <message>
        <source>去%1</source>
        <translation>On to %1</translation>
    </message>
    <message>
        <source>去%1，%2</source>
        <translation>To %1, %2</translation>
    </message>
    <message>
        <source>这里没有提示。要看全文，请按“提词”。</source>
        <translation>No cues here. For the full text press “Prompter”.</translation>
    </message>
</context>
<context>
    <name>CutBand</name>
    <message>
        <source>赶时间的办法</source>
        <translation>How to save time</translation>
    </message>
    <message>
        <source>%1，这样可以省下%2：</source>
        <translation>%1; this would regain %2:</translation>
    </message>
    <message>
        <source>讲短：%1</source>
        <translation>Told short: %1</translation>
    </message>
    <message>
        <source>跳过：%1</source>
        <translation>Skipped: %1</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>就这样</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>DayDesk</name>
    <message>
        <source>%1全天开放</source>
        <translation>%1: open all day</translation>
    </message>
    <message>
        <source>%1不开放</source>
        <translation>%1: closed</translation>
    </message>
    <message>
        <source>%1的开放时间</source>
        <translation>%1: opening hours</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>按时间开放</source>
        <translation>Set hours</translation>
    </message>
    <message>
        <source>加一段时间</source>
        <translation>Add hours</translation>
    </message>
    <message>
        <source>工作日都这样</source>
        <translation>All workdays</translation>
    </message>
    <message>
        <source>每天都这样</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>一直开放</source>
        <translation>Always open</translation>
    </message>
    <message>
        <source>这天欢迎页上的导览</source>
        <translation>Tour on this day&apos;s welcome page</translation>
    </message>
    <message>
        <source>平常的</source>
        <translation>The usual one</translation>
    </message>
</context>
<context>
    <name>DeskKeys</name>
    <message>
        <source>上一站</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>讲完，致谢</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>下一站：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>接着讲</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>下一站</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>放开画面</source>
        <translation>Let go</translation>
    </message>
    <message>
        <source>定住画面</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>欢迎画面</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>提词</source>
        <translation>Prompter</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>本次设置</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>讲解台</source>
        <translation>Guide&apos;s desk</translation>
    </message>
</context>
<context>
    <name>EditAlbum</name>
    <message>
        <source>加上这张：%1</source>
        <translation>Add this one: %1</translation>
    </message>
</context>
<context>
    <name>EditClash</name>
    <message>
        <source>上次没改完的内容读不出来了，现在的导览没有变。</source>
        <translation>What was begun last time cannot be read any more. The tour itself is as it was.</translation>
    </message>
    <message>
        <source>这个导览在别处也改过了，这里改的还没有保存。要怎么办？</source>
        <translation>This tour was changed elsewhere too, and the changes made here are not saved. What shall become of them?</translation>
    </message>
    <message>
        <source>两边的改动都要</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>自己改的另存一份，用别处的</source>
        <translation>Put mine aside as a copy, take theirs</translation>
    </message>
    <message>
        <source>丢掉它，重新改</source>
        <translation>Drop it and begin anew</translation>
    </message>
    <message>
        <source>不要自己改的，用别处的</source>
        <translation>Drop mine, take theirs</translation>
    </message>
    <message>
        <source>先不管，返回</source>
        <translation>Later, go back</translation>
    </message>
</context>
<context>
    <name>EditDeeds</name>
    <message>
        <source>不分了</source>
        <translation>Do not split</translation>
    </message>
    <message>
        <source>分成两站</source>
        <translation>Split in two</translation>
    </message>
    <message>
        <source>和下一站合成一站：%1</source>
        <translation>Join with the next: %1</translation>
    </message>
    <message>
        <source>再点一次就删去</source>
        <translation>Touch again to delete</translation>
    </message>
    <message>
        <source>删去这一站</source>
        <translation>Delete this station</translation>
    </message>
</context>
<context>
    <name>EditPictures</name>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>没有图片说明</source>
        <translation>No caption</translation>
    </message>
    <message>
        <source>改第%1张图片的说明</source>
        <translation>Caption of picture %1</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>第%1张图片往前移</source>
        <translation>Picture %1 forward</translation>
    </message>
    <message>
        <source>往前</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>第%1张图片往后移</source>
        <translation>Picture %1 back</translation>
    </message>
    <message>
        <source>往后</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>拿掉第%1张图片</source>
        <translation>Take picture %1 away</translation>
    </message>
    <message>
        <source>拿掉</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>不加了</source>
        <translation>Add none</translation>
    </message>
    <message>
        <source>加一张图片</source>
        <translation>Add a picture</translation>
    </message>
</context>
<context>
    <name>EditPlaces</name>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>在哪些路线上</source>
        <translation>On these routes</translation>
    </message>
</context>
<context>
    <name>EditQuestions</name>
    <message>
        <source>换成别的话</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>这一句</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>看这一站</source>
        <translation>See the station</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>都确认过了。</source>
        <translation>All is settled.</translation>
    </message>
    <message>
        <source>请点“保存”，回到导览再发布。</source>
        <translation>Touch “Save”, then go back to the tour and publish it.</translation>
    </message>
    <message>
        <source>请回到导览去发布。</source>
        <translation>Go back to the tour and publish it.</translation>
    </message>
</context>
<context>
    <name>EditRoom</name>
    <message>
        <source>要确认的</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>改动已经存成草稿，保存以后才写进导览。</source>
        <translation>The changes are kept as a draft; saving writes them into the tour.</translation>
    </message>
    <message>
        <source>共%1站。点一站，改它的名字和讲解词。</source>
        <translation>%1 stations. Touch one to change its name and words.</translation>
    </message>
    <message>
        <source>可以发布了。还有%1处请看一眼，不改也行。</source>
        <translation>It can be published. Please have a look at %1 more; they may stay as they are.</translation>
    </message>
    <message>
        <source>还有%1处要确认，才能发布。</source>
        <translation>%1 to settle before it can be published. </translation>
    </message>
    <message>
        <source>还有%1处要确认，才能发布；另有%2处请看一眼。</source>
        <translation>%1 to settle before it can be published; %2 more to have a look at.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>全部不要</source>
        <translation>Drop all</translation>
    </message>
    <message>
        <source>再点一次，改动都不要</source>
        <translation>Touch again to drop all</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>EditSounds</name>
    <message>
        <source>哪几个字念得不对</source>
        <translation>Which characters are said wrongly?</translation>
    </message>
    <message>
        <source>“%1”念成（写同音的字）</source>
        <translation>Say “%1” as (characters that sound so)</translation>
    </message>
    <message>
        <source>读音，整个导览都这样念</source>
        <translation>Pronunciation, in the whole tour</translation>
    </message>
    <message>
        <source>念成 %1</source>
        <translation>said as %1</translation>
    </message>
    <message>
        <source>改一个读音</source>
        <translation>Set a pronunciation</translation>
    </message>
    <message>
        <source>改一个读音，所有导览都用</source>
        <translation>Set one for all tours</translation>
    </message>
</context>
<context>
    <name>EditStation</name>
    <message>
        <source>站名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>点一下第二站从哪一句开始</source>
        <translation>Touch the first sentence of the second station</translation>
    </message>
    <message>
        <source>讲解词，点一句就能改</source>
        <translation>Words: touch a sentence</translation>
    </message>
    <message>
        <source>整篇讲解词</source>
        <translation>All the words</translation>
    </message>
    <message>
        <source>讲解词</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>整篇一起改，分段、加句子</source>
        <translation>Paragraphs and new sentences</translation>
    </message>
    <message>
        <source>小站：%1</source>
        <translation>Stop: %1</translation>
    </message>
    <message>
        <source>短讲解词</source>
        <translation>Short words</translation>
    </message>
    <message>
        <source>没有写，短路线只讲有要点的句子</source>
        <translation>None: short routes tell the sentences with keywords</translation>
    </message>
    <message>
        <source>去下一站的话</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>None</translation>
    </message>
    <message>
        <source>讲解员卡片上的词</source>
        <translation>Words on the guide&apos;s card</translation>
    </message>
    <message>
        <source>这一句</source>
        <translation>Sentence</translation>
    </message>
</context>
<context>
    <name>EditStations</name>
    <message>
        <source>整个导览</source>
        <translation>The tour as a whole</translation>
    </message>
    <message>
        <source>题目、开场白、结束语、数字</source>
        <translation>Title, greeting, closing and figures</translation>
    </message>
</context>
<context>
    <name>EditWhole</name>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>题目下面的一行</source>
        <translation>The line below the title</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>None</translation>
    </message>
    <message>
        <source>对来宾的称呼</source>
        <translation>How visitors are addressed</translation>
    </message>
    <message>
        <source>各位来宾</source>
        <translation>Dear guests</translation>
    </message>
    <message>
        <source>开场白</source>
        <translation>Greeting</translation>
    </message>
    <message>
        <source>结束语</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>数字，改一处，讲解词里处处都跟着改</source>
        <translation>Figures: changed here, they change wherever they are told</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1，只写数</source>
        <translation>%1, the number only</translation>
    </message>
</context>
<context>
    <name>EditionRow</name>
    <message>
        <source>第%1版</source>
        <translation>Edition %1</translation>
    </message>
    <message>
        <source>自动发布</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>正在放</source>
        <translation>On show</translation>
    </message>
    <message>
        <source>缺了文件</source>
        <translation>Files missing</translation>
    </message>
    <message>
        <source>放第%1版</source>
        <translation>Show edition %1</translation>
    </message>
    <message>
        <source>放这一版</source>
        <translation>Show this one</translation>
    </message>
</context>
<context>
    <name>EveryDayDesk</name>
    <message>
        <source>轻一点的时间</source>
        <translation>Quieter hours</translation>
    </message>
    <message>
        <source>一天里声音都一样大。</source>
        <translation>The volume is the same all day.</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>加一段轻一点的时间</source>
        <translation>Add quieter hours</translation>
    </message>
    <message>
        <source>屏幕大小</source>
        <translation>Screen size</translation>
    </message>
    <message>
        <source>对角线</source>
        <translation>Diagonal</translation>
    </message>
    <message>
        <source>%1英寸</source>
        <translation>%1 in</translation>
    </message>
    <message>
        <source>按它算按钮该有多大。存好以后，重新启动才变。</source>
        <translation>It decides how large buttons are. Takes effect after a restart.</translation>
    </message>
</context>
<context>
    <name>FaultRow</name>
    <message>
        <source>%1（%2次）</source>
        <translation>%1 (%2 times)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>影片：%1</source>
        <translation>Film: %1</translation>
    </message>
    <message>
        <source>还有 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>关闭影片</source>
        <translation>Close film</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>看影片</source>
        <translation>Watch film</translation>
    </message>
    <message>
        <source>上一张</source>
        <translation>Previous picture</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next picture</translation>
    </message>
</context>
<context>
    <name>GateSheet</name>
    <message>
        <source>结束接待</source>
        <translation>End the visit</translation>
    </message>
    <message>
        <source>工作人员入口</source>
        <translation>Staff entrance</translation>
    </message>
    <message>
        <source>开始接待</source>
        <translation>Lead a visit</translation>
    </message>
    <message>
        <source>进后台</source>
        <translation>Staff page</translation>
    </message>
    <message>
        <source>密码不对。请等%1秒再试。</source>
        <translation>That PIN is wrong. Please wait %1 s and try again.</translation>
    </message>
    <message>
        <source>正在核对……</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>这台机器还没有密码。请设一个6到8位的数字密码。</source>
        <translation>This machine has no PIN yet. Please set one of 6 to 8 digits.</translation>
    </message>
    <message>
        <source>请再输一遍，确认没有按错。</source>
        <translation>Please enter it once more.</translation>
    </message>
    <message>
        <source>两遍不一样。请重新设一个密码。</source>
        <translation>The two were not alike. Please set a PIN anew.</translation>
    </message>
    <message>
        <source>密码不对，请再试一次。</source>
        <translation>That PIN is wrong. Please try again.</translation>
    </message>
    <message>
        <source>请输入密码。</source>
        <translation>Please enter the PIN.</translation>
    </message>
    <message>
        <source>忘记了密码，请找管理这台机器的人。</source>
        <translation>If the PIN is forgotten, ask whoever looks after this machine.</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>谢谢您来，请慢走</source>
        <translation>Thank you for coming</translation>
    </message>
    <message>
        <source>您参观了%1站，共%2站。欢迎常来坐坐。</source>
        <translation>You visited %1 of %2 stops. Come again any time.</translation>
    </message>
    <message>
        <source>您听了%1章，共%2章。欢迎常来坐坐。</source>
        <translation>You heard %1 of %2 chapters. Come again any time.</translation>
    </message>
    <message>
        <source>结束参观</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>结束收听</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>再看看别的站</source>
        <translation>See other stops</translation>
    </message>
    <message>
        <source>再听听别的章</source>
        <translation>See other chapters</translation>
    </message>
</context>
<context>
    <name>HoldingCard</name>
    <message>
        <source>第%1版</source>
        <translation>Edition %1</translation>
    </message>
    <message>
        <source>自动发布</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>有草稿没保存</source>
        <translation>Unsaved draft</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>共%1站，约%2分钟</source>
        <translation>%1 stops, about %2 min</translation>
    </message>
    <message>
        <source>共%1章，约%2分钟</source>
        <translation>%1 chapters, about %2 min</translation>
    </message>
    <message>
        <source>开始参观</source>
        <translation>Start the tour</translation>
    </message>
    <message>
        <source>开始收听</source>
        <translation>Start listening</translation>
    </message>
</context>
<context>
    <name>HoursRoom</name>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>时间表</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>正在看……</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>改了还没存。点“存好”才算数。</source>
        <translation>Not saved yet. Tap Save to make it count.</translation>
    </message>
    <message>
        <source>现在一直开放。</source>
        <translation>Always open now.</translation>
    </message>
    <message>
        <source>不开放的时候，屏幕是暗的，只写着几点开门。</source>
        <translation>Outside these hours the screen is dark and only says when the hall opens.</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>不开</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>音量和屏幕</source>
        <translation>Volume, screen</translation>
    </message>
    <message>
        <source>每天都一样</source>
        <translation>The same every day</translation>
    </message>
    <message>
        <source>存好</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>分开音节</source>
        <translation>Part the syllables</translation>
    </message>
    <message>
        <source>分词</source>
        <translation>xi&apos;an</translation>
    </message>
    <message>
        <source>大写</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>字母键</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>数字和标点</source>
        <translation>Figures and punctuation</translation>
    </message>
    <message>
        <source>字母</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>改写英文</source>
        <translation>Write English</translation>
    </message>
    <message>
        <source>改写中文</source>
        <translation>Write Chinese</translation>
    </message>
    <message>
        <source>中/英</source>
        <translation>中/EN</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>换行</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>光标往前</source>
        <translation>Cursor back</translation>
    </message>
    <message>
        <source>光标往后</source>
        <translation>Cursor on</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>收起键盘</source>
        <translation>Put the keyboard away</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>＋%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>LeafCard</name>
    <message>
        <source>%1字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>没有讲解词</source>
        <translation>No words</translation>
    </message>
    <message>
        <source>%1处要确认</source>
        <translation>%1 to settle</translation>
    </message>
    <message>
        <source>%1处要改</source>
        <translation>%1 to mend</translation>
    </message>
    <message>
        <source>往前移：%1</source>
        <translation>Move up: %1</translation>
    </message>
    <message>
        <source>往后移：%1</source>
        <translation>Move down: %1</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1，%2次</source>
        <translation>%1, %2 times</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>扫码带走</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>%1的二维码</source>
        <translation>QR code of %1</translation>
    </message>
    <message>
        <source>用手机扫一扫，回家慢慢看。</source>
        <translation>Scan it with your phone and read it at home.</translation>
    </message>
</context>
<context>
    <name>MachineRoom</name>
    <message>
        <source>机器</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>正在检查，要几秒钟……</source>
        <translation>Checking, this takes a few seconds …</translation>
    </message>
    <message>
        <source>有%1处要处理，写在最前面。</source>
        <translation>%1 things need attention; they come first.</translation>
    </message>
    <message>
        <source>一切都好，不用做什么。</source>
        <translation>All is well, nothing to do.</translation>
    </message>
    <message>
        <source>试一下声音</source>
        <translation>Try sound</translation>
    </message>
    <message>
        <source>再查一遍</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>记录存到U盘</source>
        <translation>To USB stick</translation>
    </message>
    <message>
        <source>记录存在本机</source>
        <translation>On this PC</translation>
    </message>
    <message>
        <source>存出去的有检查结果、参观的次数和程序的运行记录。客人和工作人员的名字都不在里面。</source>
        <translation>What is saved: this check, the visitor counts and the program&apos;s log. No names of guests or staff.</translation>
    </message>
    <message>
        <source>最近的故障</source>
        <translation>Recent faults</translation>
    </message>
</context>
<context>
    <name>NextStop</name>
    <message>
        <source>接着讲</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>下一站</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一站 · 上楼，去%1</source>
        <translation>Next · upstairs, %1</translation>
    </message>
    <message>
        <source>下一站 · 下楼，去%1</source>
        <translation>Next · downstairs, %1</translation>
    </message>
    <message>
        <source>下一站 · 就在%1</source>
        <translation>Next · on %1</translation>
    </message>
    <message>
        <source>这是最后一站</source>
        <translation>This is the last station</translation>
    </message>
    <message>
        <source>回到%1</source>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>回到路线</source>
        <translation>Back to the route</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>导览包，第%1版</source>
        <translation>Tour package, edition %1</translation>
    </message>
    <message>
        <source>导览包</source>
        <translation>Tour package</translation>
    </message>
    <message>
        <source>讲解词</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>导览文件</source>
        <translation>Tour file</translation>
    </message>
    <message>
        <source>%1张照片</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>收件文件夹“%1”</source>
        <translation>Inbox “%1”</translation>
    </message>
    <message>
        <source>U盘“%1”</source>
        <translation>Stick “%1”</translation>
    </message>
    <message>
        <source>里面没有东西可以带进来。</source>
        <translation>Nothing to bring in there.</translation>
    </message>
    <message>
        <source>上面没有导览包、讲解词和照片。</source>
        <translation>No package, script or photo on it.</translation>
    </message>
    <message>
        <source>没有放进文件夹的照片</source>
        <translation>Photos in no folder</translation>
    </message>
    <message>
        <source>东西太多，没有全部列出来。请把要用的放在U盘最外面。</source>
        <translation>Too much to list. Please put what you need at the top of the stick.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>回到按键</source>
        <translation>Back to the keys</translation>
    </message>
    <message>
        <source>更多的字</source>
        <translation>More characters</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>已输入%1位</source>
        <translation>%1 digits entered</translation>
    </message>
    <message>
        <source>退一位</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PinsRoom</name>
    <message>
        <source>密码</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>密码是6到8位数字。忘了的话，请管理这台机器的人重新设。</source>
        <translation>A PIN has 6 to 8 digits. If it is forgotten, whoever manages this machine can set a new one.</translation>
    </message>
    <message>
        <source>工作人员的密码</source>
        <translation>Staff PIN</translation>
    </message>
    <message>
        <source>进后台要用它，也能用它开始接待。</source>
        <translation>It opens the staff page, and starts a visit as well.</translation>
    </message>
    <message>
        <source>没有单独设，现在讲解员的密码也能进后台。</source>
        <translation>Not set: for now the guides&apos; PIN opens the staff page too.</translation>
    </message>
    <message>
        <source>讲解员的密码</source>
        <translation>Guides&apos; PIN</translation>
    </message>
    <message>
        <source>没有单独设，开始接待也用工作人员的密码。</source>
        <translation>Not set: visits are started with the staff PIN.</translation>
    </message>
    <message>
        <source>只能用它开始和结束接待，进不了后台。</source>
        <translation>It starts and ends visits, and does not open the staff page.</translation>
    </message>
    <message>
        <source>开始接待和进后台都用它。</source>
        <translation>It starts visits and opens the staff page.</translation>
    </message>
    <message>
        <source>正在核对……</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>请再输一遍，确认没有按错。</source>
        <translation>Please enter it once more.</translation>
    </message>
    <message>
        <source>两遍不一样。请重新设一个密码。</source>
        <translation>The two were not alike. Please choose a PIN again.</translation>
    </message>
    <message>
        <source>请输入工作人员的新密码。</source>
        <translation>Please enter a new staff PIN.</translation>
    </message>
    <message>
        <source>请输入讲解员的新密码。</source>
        <translation>Please enter a new PIN for guides.</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Keep the old one</translation>
    </message>
    <message>
        <source>换一个</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>设一个</source>
        <translation>Set</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>我在哪</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>您在%1%2</source>
        <translation>You are here: %1 %2</translation>
    </message>
    <message>
        <source>下一站是%1，在同一层</source>
        <translation>Next: %1, on this floor</translation>
    </message>
    <message>
        <source>下一站是%1，在%2，上下楼请小心台阶</source>
        <translation>Next: %1, on %2. Please mind the steps</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>本次设置</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>还没填好的地方，共%1处</source>
        <translation>Still to be filled in: %1</translation>
    </message>
    <message>
        <source>%1：……%2……</source>
        <translation>%1: …%2…</translation>
    </message>
    <message>
        <source>比讲稿少%1，可以换一条路线。</source>
        <translation>%1 less than the plan: another route may fit.</translation>
    </message>
    <message>
        <source>比讲稿少%1。</source>
        <translation>%1 less than the plan.</translation>
    </message>
    <message>
        <source>怎样称呼来宾</source>
        <translation>How to address the guests</translation>
    </message>
    <message>
        <source>别的称呼</source>
        <translation>Another address</translation>
    </message>
    <message>
        <source>或者自己写，例如：各位代表</source>
        <translation>Or in your own words</translation>
    </message>
    <message>
        <source>来宾是谁（写在欢迎画面上）</source>
        <translation>Who comes (for the welcome page)</translation>
    </message>
    <message>
        <source>来宾</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>例如：市民政局考察组</source>
        <translation>For example: City delegation</translation>
    </message>
    <message>
        <source>从现在起还有多少时间（已定）</source>
        <translation>Time left from now (set)</translation>
    </message>
    <message>
        <source>从现在起还有多少时间</source>
        <translation>Time left from now</translation>
    </message>
    <message>
        <source>按讲稿</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>%1分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>照现在的讲法还要%1，%2。</source>
        <translation>The plan still takes %1; %2.</translation>
    </message>
    <message>
        <source>照现在的讲法还要%1。</source>
        <translation>The plan still takes %1.</translation>
    </message>
    <message>
        <source>走哪条路线</source>
        <translation>Which route</translation>
    </message>
    <message>
        <source>谁来讲</source>
        <translation>Who tells</translation>
    </message>
    <message>
        <source>机器讲</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>我来讲</source>
        <translation>I tell it</translation>
    </message>
    <message>
        <source>讲哪一个</source>
        <translation>Which tour</translation>
    </message>
    <message>
        <source>导览</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>这一次是</source>
        <translation>This is</translation>
    </message>
    <message>
        <source>演练，记下时间</source>
        <translation>A rehearsal, timed</translation>
    </message>
    <message>
        <source>正式接待</source>
        <translation>A visit</translation>
    </message>
</context>
<context>
    <name>PreviewBand</name>
    <message>
        <source>预览，还没有发布</source>
        <translation>Preview, not published yet</translation>
    </message>
    <message>
        <source>回后台</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>要确认，才能发布</source>
        <translation>To settle before publishing</translation>
    </message>
    <message>
        <source>请看一眼</source>
        <translation>Please have a look</translation>
    </message>
    <message>
        <source>提醒 · </source>
        <translation>Note · </translation>
    </message>
    <message>
        <source>%1 第%2行</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>改成：%1</source>
        <translation>Change to: %1</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>提词</source>
        <translation>Prompter</translation>
    </message>
</context>
<context>
    <name>PublicView</name>
    <message>
        <source>观众看到的</source>
        <translation>What the public sees</translation>
    </message>
    <message>
        <source>观众看到：欢迎画面</source>
        <translation>Public: welcome page</translation>
    </message>
    <message>
        <source>观众看到：%1（定住）</source>
        <translation>Public: %1 (frozen)</translation>
    </message>
    <message>
        <source>观众看到：全部站点</source>
        <translation>Public: all stations</translation>
    </message>
    <message>
        <source>观众看到：谢谢画面</source>
        <translation>Public: goodbye page</translation>
    </message>
    <message>
        <source>观众看到：影片</source>
        <translation>Public: the film</translation>
    </message>
    <message>
        <source>观众看到：%1</source>
        <translation>Public: %1</translation>
    </message>
    <message>
        <source>欢迎%1</source>
        <translation>Welcome, %1</translation>
    </message>
    <message>
        <source>欢迎光临</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>全部站点</source>
        <translation>All stations</translation>
    </message>
    <message>
        <source>谢谢画面</source>
        <translation>Goodbye page</translation>
    </message>
    <message>
        <source>影片正在放</source>
        <translation>The film is on</translation>
    </message>
    <message>
        <source>在画面上指</source>
        <translation>Point on the picture</translation>
    </message>
    <message>
        <source>上一张图</source>
        <translation>Previous picture</translation>
    </message>
    <message>
        <source>上一张</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一张图</source>
        <translation>Next picture</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>不再指</source>
        <translation>No spot</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>要确认，才能发布</source>
        <translation>To settle before publishing</translation>
    </message>
    <message>
        <source>请看一眼</source>
        <translation>Please have a look</translation>
    </message>
    <message>
        <source>换成别的话：%1</source>
        <translation>Other words for: %1</translation>
    </message>
    <message>
        <source>换成别的话</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>改这一句</source>
        <translation>Change this sentence</translation>
    </message>
    <message>
        <source>删去这一句</source>
        <translation>Delete sentence</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>就这样留着</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>ResumeSheet</name>
    <message>
        <source>接着讲</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>刚才的接待断在%1</source>
        <translation>The visit was cut off at %1</translation>
    </message>
    <message>
        <source>继续第%1站</source>
        <translation>Go on at station %1</translation>
    </message>
    <message>
        <source>继续：%1</source>
        <translation>Go on: %1</translation>
    </message>
    <message>
        <source>不讲了，结束这次接待</source>
        <translation>End this visit</translation>
    </message>
</context>
<context>
    <name>RoomFrame</name>
    <message>
        <source>请稍等……</source>
        <translation>One moment …</translation>
    </message>
</context>
<context>
    <name>SentenceKey</name>
    <message>
        <source>听第%1句</source>
        <translation>Hear sentence %1</translation>
    </message>
    <message>
        <source>听</source>
        <translation>Hear</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SilenceNote</name>
    <message>
        <source>没有接好音箱，现在没有声音。请看文字，会自动往下走。</source>
        <translation>No loudspeaker is connected. Please read along; the text goes on by itself.</translation>
    </message>
    <message>
        <source>本机暂时不能朗读。请看文字，会自动往下走。</source>
        <translation>The voice is off for now. Please read along; the text goes on by itself.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>%1秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1分%2秒</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>慢了%1</source>
        <translation>%1 behind</translation>
    </message>
    <message>
        <source>富余%1</source>
        <translation>%1 to spare</translation>
    </message>
    <message>
        <source>按计划</source>
        <translation>On plan</translation>
    </message>
    <message>
        <source>指</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>走</source>
        <translation>Walk</translation>
    </message>
    <message>
        <source>上楼</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下楼</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>等</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Cue</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>在欢迎页上</source>
        <translation>On the welcome page</translation>
    </message>
    <message>
        <source>访客能看到</source>
        <translation>Visitors see it</translation>
    </message>
    <message>
        <source>%1 · 有改动还没发布</source>
        <translation>%1 · changes not published</translation>
    </message>
    <message>
        <source>%1第%2版 · 改过的有%3处问题</source>
        <translation>%1, edition %2 · %3 problems in the changes</translation>
    </message>
    <message>
        <source>%1 · 退回了第%2版</source>
        <translation>%1 · edition %2 brought back</translation>
    </message>
    <message>
        <source>还没发布</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>还不能发布 · 有%1处问题</source>
        <translation>Cannot be published · %1 problems</translation>
    </message>
    <message>
        <source>已下架 · 有%1处问题</source>
        <translation>Off show · %1 problems</translation>
    </message>
    <message>
        <source>已下架</source>
        <translation>Off show</translation>
    </message>
    <message>
        <source>访客看到的是第%1版，就是最新的。</source>
        <translation>Visitors see edition %1, the newest.</translation>
    </message>
    <message>
        <source>有改动还没发布，访客看到的是第%1版。</source>
        <translation>There are changes that are not published; visitors see edition %1.</translation>
    </message>
    <message>
        <source>改过的有%2处要处理，访客看到的还是第%1版。</source>
        <translation>%2 things to mend in the changes; visitors still see edition %1.</translation>
    </message>
    <message>
        <source>已经退回第%1版，访客看到的就是它。退回以前的内容还留着，点“发布”又会放出来。</source>
        <translation>Edition %1 was brought back and visitors see it. What came after it is kept: “Publish” shows it again.</translation>
    </message>
    <message>
        <source>有%1处要处理，处理好才能发布，访客看不到它。</source>
        <translation>%1 things to mend before it can be published; visitors do not see it.</translation>
    </message>
    <message>
        <source>还没有发布，访客看不到它。</source>
        <translation>Not published; visitors do not see it.</translation>
    </message>
    <message>
        <source>已经下架，访客看不到它。</source>
        <translation>Off show; visitors do not see it.</translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message>
        <source>第%1站，%2</source>
        <translation>Stop %1, %2</translation>
    </message>
    <message>
        <source>第%1章，%2</source>
        <translation>Chapter %1, %2</translation>
    </message>
    <message>
        <source>看过了</source>
        <translation>Visited</translation>
    </message>
    <message>
        <source>约%1分钟</source>
        <translation>About %1 min</translation>
    </message>
</context>
<context>
    <name>StationClock</name>
    <message>
        <source>提问时间，本站计时停在%1</source>
        <translation>Question time: this station&apos;s clock stands at %1</translation>
    </message>
    <message>
        <source>本站 %1 / %2</source>
        <translation>This station %1 / %2</translation>
    </message>
    <message>
        <source>机器在讲</source>
        <translation>The voice tells</translation>
    </message>
    <message>
        <source>机器讲完了</source>
        <translation>The voice: told</translation>
    </message>
    <message>
        <source>机器讲，已暂停</source>
        <translation>The voice, paused</translation>
    </message>
    <message>
        <source>您在讲</source>
        <translation>You tell</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>这里讲完了</source>
        <translation>Told</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>第%1站，共%2站</source>
        <translation>Stop %1 of %2</translation>
    </message>
    <message>
        <source>第%1章，共%2章</source>
        <translation>Chapter %1 of %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1早一点或小一点，现在是%2</source>
        <translation>%1 less, now %2</translation>
    </message>
    <message>
        <source>%1晚一点或大一点，现在是%2</source>
        <translation>%1 more, now %2</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>您还在看吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>%1秒后回到开头</source>
        <translation>Back to the start in %1 s</translation>
    </message>
    <message>
        <source>继续看</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>这次接待</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>这次演练</source>
        <translation>This rehearsal</translation>
    </message>
    <message>
        <source>这次接待：%1</source>
        <translation>This visit: %1</translation>
    </message>
    <message>
        <source>跳过了</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>没有讲</source>
        <translation>Not told</translation>
    </message>
    <message>
        <source>计划%1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>结束接待</source>
        <translation>End the visit</translation>
    </message>
    <message>
        <source>已存为计划</source>
        <translation>Kept as the plan</translation>
    </message>
    <message>
        <source>把这些时间存为计划</source>
        <translation>Keep these times as the plan</translation>
    </message>
    <message>
        <source>还没完，回去</source>
        <translation>Not done: go back</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>不要改动，再点一次</source>
        <translation>Drop the changes? Tap again</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>多了%1字</source>
        <translation>%1 too many</translation>
    </message>
    <message>
        <source>%1字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>TourRoom</name>
    <message>
        <source>有改动还没保存，访客看不到。点“接着改”，再点“保存”。</source>
        <translation>There are edits that are not saved; visitors do not see them. Touch “Go on”, then “Save”.</translation>
    </message>
    <message>
        <source>欢迎页上现在是“%1”，要换请到“时间表”。</source>
        <translation> The welcome page shows “%1” now; change it under “Hours”.</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>上架</source>
        <translation>Put on show</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>接着改</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>去确认</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>撤回到第%1版</source>
        <translation>Back to edition %1</translation>
    </message>
    <message>
        <source>下架</source>
        <translation>Take off show</translation>
    </message>
    <message>
        <source>拷到U盘</source>
        <translation>Copy to stick</translation>
    </message>
    <message>
        <source>全部导览</source>
        <translation>All tours</translation>
    </message>
    <message>
        <source>您的名字</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>这次改了什么</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>这次改了什么（可以不写）</source>
        <translation>Changes (optional)</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>可以改得更好的地方</source>
        <translation>Could be better</translation>
    </message>
    <message>
        <source>发布过的版本</source>
        <translation>Editions</translation>
    </message>
</context>
<context>
    <name>ToursRoom</name>
    <message>
        <source>导览</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>正在看有哪些导览……</source>
        <translation>Looking for tours …</translation>
    </message>
    <message>
        <source>还没有导览。把导览文件放进 tours 文件夹，这里就会列出来。</source>
        <translation>No tours yet. Put a tour file into the folder tours, and it is listed here.</translation>
    </message>
    <message>
        <source>共%1个，访客能看到%2个，%3个有问题要改。</source>
        <translation>%1 tours, %2 on show, %3 to be mended.</translation>
    </message>
    <message>
        <source>共%1个，访客能看到%2个。</source>
        <translation>%1 tours, %2 on show.</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>上一站</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上一章</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>重听本站</source>
        <translation>Hear this stop again</translation>
    </message>
    <message>
        <source>重听本章</source>
        <translation>Hear this chapter again</translation>
    </message>
    <message>
        <source>重听</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>再听一遍</source>
        <translation>Listen again</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>下一章：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>接着看：%1</source>
        <translation>Go on: %1</translation>
    </message>
    <message>
        <source>结束参观</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>下一站：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>没有接好音箱</source>
        <translation>No loudspeaker is connected</translation>
    </message>
    <message>
        <source>本机暂时不能朗读</source>
        <translation>The voice is off for now</translation>
    </message>
    <message>
        <source>结束收听</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>接着看</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>下一章</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一站</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一站 · %1</source>
        <translation>Next · %1</translation>
    </message>
</context>
<context>
    <name>Utilities</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>我在哪</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>扫码带走</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>声音语言</source>
        <translation>Sound</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>路线</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>讲过</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>跳过了</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>这次不去</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>讲短</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>机器讲</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>从头讲</source>
        <translation>From its start</translation>
    </message>
    <message>
        <source>去这里</source>
        <translation>Go here</translation>
    </message>
    <message>
        <source>不跳过了</source>
        <translation>Do not skip</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>讲全</source>
        <translation>In full</translation>
    </message>
    <message>
        <source>我来讲</source>
        <translation>I tell it</translation>
    </message>
    <message>
        <source>往前移</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>往后移</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>放回路线</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>热烈欢迎</source>
        <translation>A warm welcome</translation>
    </message>
    <message>
        <source>欢迎%1</source>
        <translation>Welcome, %1</translation>
    </message>
    <message>
        <source>欢迎光临</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>改</source>
        <translation>Edit</translation>
    </message>
</context>
</TS>
