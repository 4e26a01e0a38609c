"""What sites, viewers of documents and forums say around a text, each phrase a whole line of theirs.

Every pattern is matched against a whole line, for a script may well say 下载 or 分享 in a sentence.
"""

from __future__ import annotations

import re

_PRINT = r"(?:打印|收藏|关闭|返回)(?:本页|此页|本文|页面|窗口)"
_FOOT = (
    r"(?:网站地图|联系我们|关于我们|联络我们|隐私(?:政策|声明|条款)|免责声明|使用条款|服务条款"
    r"|意见反馈|帮助中心|广告服务|友情链接|法律声明)"
)
_FORUM = r"(?:回复|点赞|评论|转发|举报|收藏|分享|赞)\s*(?:[（(]?\d{0,6}[)）]?)"

BREADCRUMBS = (
    # 您现在的位置：首页 > 新闻 > 正文. A way through a hall (大厅→图书室) does not open like it.
    r"您?(?:现在|当前|目前)?所?在?的?位置(?:是|为)?\s*[:：].*[>＞»›/\\|→].*",
    r"您(?:现在|当前)?(?:所在)?的?位置(?:是|为)?\s*[:：].*|当前(?:位置|页面)\s*[:：].*",
    r"(?:网站|返回)?(?:首页|主页)\s*(?:(?:[>＞»›/\\|]|-+>|→)+\s*\S.*)",
    r"you are here\s*:.*|home\s*(?:[>»›]|::)\s*\S.*",
)
VIEWERS = (
    r"合集下载.{0,10}",
    r"下载后(?:可|即可|请|能)[^。，]{0,20}",
    r"(?:VIP|会员)?(?:免费)?下载\s*[|｜/]\s*\S.{0,40}",
    r"(?:下载|在?线?预览|在线阅读|全文预览)(?:此|该|本)(?:文档|资料|文件).{0,12}",
    r"(?:立即|点击|免费|会员|VIP|马上|我要)+下载.{0,10}",
    r"下载(?:文档|全文|资料|地址|链接|须知)(?:[:：].{0,80})?|下载(?:此|本)?(?:文档|资料)前.{0,80}",
    r"(?:文档|资料|全文)?(?:在线)?预览(?:已?结束|加载中|完毕).{0,60}|(?:正在)?加载中.{0,20}",
    r"(?:资源|文档)(?:描述|简述|介绍).{0,120}|文档热度.{0,60}",
    r"如果?您?(?:无法|不能|没有)(?:正常)?(?:下载|打开|预览|查看)(?:资料|文档|文件|资源|此).{0,60}",
    r"(?:举报|投诉)(?:此|该|本)?(?:文档|内容|文章|信息)\s*(?:版权申诉|侵权)?|(?:举报\s*)?版权申诉",
    r"版权(?:声明|提示|投诉)\s*[:：].{0,160}|版权所有.{0,80}",
    r"(?:亲|您好)[，,].{0,6}(?:该|本|此)文档.{0,60}",
    r"(?:该|本|此)文档(?:由|共|总共|仅供|只有|来自|来源于|为用户).{0,60}",
    r"剩余(?:内容|\d+页|部分).{0,30}|(?:还剩|还有)\s*\d+\s*页.{0,20}",
    r"(?:试读|免费阅读|继续阅读|(?:展开)?阅读全文|展开(?:阅读)?全文|查看全文|(?:点击)?查看更多|加载更多|显示全部).{0,16}",
    r"(?:本站|本网站?)(?:所有|仅|只|不对|声明|郑重|部分).{0,30}(?:资源|文档|内容|资料|版权|下载|图片|网络|作品).{0,160}",
    r"(?:所有)?(?:资源|文档|资料)(?:均|都)(?:来自|来源于|由用户|为用户).{0,120}",
    r"(?:[*\s]*(?:精品|优质|推荐)(?:文档|范文)|可编辑(?:版|修改)?|学习资料\s*整理分享|[*\s]*可修改\s*欢迎下载)[*\s]*",
    r"欢迎(?:您的)?下载(?:使用|支持|收藏|交流|学习|[,，。！!\s])*|word\s*(?:版|文档)",
)
RELATED = (
    r"(?:【[^】]{1,50}】\s*)?(?:的?相关|最新|热门|推荐|精选|同类|类似|更多)(?:文档|词条|范文|帖子|搜索|文章)(?:推荐)?(?:\s*[:：>＞»].{0,60})?",
    r"猜(?:您|你)喜欢.{0,10}|大家都在(?:看|搜).{0,10}|看了(?:又|还)看.{0,6}|为(?:您|你)推荐.{0,10}",
    r"(?:您|你)可能(?:感兴趣|喜欢|还喜欢|需要)的?.{0,10}",
    r"(?:related|recommended|popular|recent|more) (?:articles?|posts?|links|pages|documents?|news)\s*:?",
    r"you (?:may|might) (?:also )?(?:like|be interested in).{0,10}",
)
PAGES = (
    r"(?:首页|上一页)?(?:\s*\[?\d{1,2}\]?){1,10}\s*(?:下一页|末页|尾页).{0,12}",
    r"(?:返回|回到)(?:顶部|页首|首页|列表|上一页|目录)",
    r"[\[【(（]?\s*[上下]一[篇页章条]\s*[\]】)）]?\s*(?:[:：].{0,80})?(?:\s*[\[【(（]?[上下]一[篇页章条][\]】)）]?)?",
    rf"[\[【(（]?{_PRINT}[\]】)）]?(?:\s*[\[【(（]?{_PRINT}[\]】)）]?)*",
    r"[\[【(（](?:移动|手机|电脑|触屏|PC|wap)版[\]】)）]",
    r"(?:扫一扫|扫码|微信扫).{0,20}(?:手机打开|在手机|分享|关注|阅读).{0,12}",
    r"分享(?:到|至)\s*(?:[:：].{0,40}|(?:微信|微博|朋友圈|QQ|空间|新浪|腾讯).{0,30})",
    r"(?:加入|添加)收藏.{0,10}|设为首页.{0,12}",
    rf"{_FOOT}(?:\s*[|｜·\-]?\s*{_FOOT})+.{{0,20}}",
    r".{0,40}(?:copyright\s*(?:©|\(c\)|\d{4})|©\s*\d{4}|ICP\s*[备证]\s*\d+|公网安备).{0,160}",
    r".{0,20}(?:使用|接受|同意).{0,12}\bcookies?\b.{0,80}",
)
COPYISTS = (
    r"[（(【]?(?:本文|文章|以上(?:内容|资料)?|(?:部分)?内容)(?:来自|来源于?|转载自|摘自)\S{0,4}(?:网|互联|www|http).{0,50}",
    r"[（(【]?(?:本文|文章|以上内容)(?:来自|来源于?|转载自|摘自|选自|由).{1,30}(?:整理|提供|编辑|搜集|收集|发布|首发|分享).{0,20}",
    r"[（(【]?(?:本文|文章)(?:来自|来源|转载自|摘自|选自).{1,40}",
    r"[（(【]?(?:如需)?转载(?:请|时|须|必须)?.{0,6}(?:注明|保留|标明).{0,60}",
    r"[【\[(（]?导语[】\])）]?\s*[:：]?[^。]{0,60}[。，]?[^。]{0,40}(?:本站|小编|编者|网友)[^。]{0,40}(?:整理|参考|分享|提供)[^。]{0,40}。?",
    # 以下是小编为大家整理的…，仅供参考: how a site of model texts leads in
    r"(?:[^。]{0,30}[，,])?(?:以下|下面|接下来|今天)?(?:就?是)?(?:小编|本站|编者)[^。]{0,20}(?:整理|收集|搜集|准备|带来|分享)[^。]{0,80}。?",
    r"未经(?:授权|许可|允许|同意)[，,]?(?:不得|禁止|严禁|请勿)(?:转载|复制|使用).{0,40}",
    r"(?:更多|欢迎)(?:精彩)?.{0,20}(?:关注|访问|登录|登陆|点击).{0,12}(?:www|http|公众号).{0,60}",
    r"[（(]?未完待续[)）]?[。.…]*|[（(]?仅供(?:学习|参考|内部).{0,12}[)）]?",
)
FORUMS = (
    r"(?:只看)?楼主(?:\s*[:：].{0,30})?|发表于\s*[:：]?\s*[\d-].{0,30}",
    rf"(?:回复|点赞)(?:\s*[（(]?\d{{1,6}}[)）]?)?|{_FORUM}(?:\s*[|｜·]?\s*{_FORUM})+",
    r"(?:登录|登陆)(?:后(?:可|才能)?(?:查看|下载|回复|评论)|/注册|\s*\|\s*注册).{0,16}",
    r"(?:本帖|此帖|该帖).{0,40}(?:编辑|删除|置顶|加精).{0,10}",
)
ENGLISH = (
    r"skip to (?:main )?(?:content|navigation).{0,20}|(?:back|return) to (?:top|the top|home|search results)",
    r"share(?: this)?(?: page| post| article| story| document| link)?\s*:?",
    r"share (?:on|via|to) (?:facebook|twitter|x|email|linkedin|whatsapp).{0,40}",
    r".{0,80}\ball rights reserved\b.{0,60}",
    r"(?:we|this (?:web)?site) uses? cookies\b.{0,300}|(?:accept|reject|manage)(?: all)? cookies.{0,30}",
    r"(?:privacy policy|terms (?:of use|of service|and conditions)|cookie settings)(?:\s*[|·]\s*.{0,60})?",
    r"(?:print|email|download|bookmark|cite) this (?:page|article|document|post)\b.{0,20}",
    r"click here to (?:download|read|view|print|subscribe|learn).{0,60}",
    r"(?:read|load|see|view) more\s*[.>»…]*",
    r"(?:previous|next) (?:article|post|page)(?:\s*[:»>].{0,60})?",
    r"(?:subscribe|sign up) (?:to|for)\b.{0,20}\bnewsletter\b.{0,30}",
    r"follow us on (?:facebook|twitter|instagram|youtube|linkedin|x|wechat|weibo|tiktok)\b.{0,60}",
    r"(?:posted|published|last updated|updated) (?:on|by|at)\b.{0,30}\d{4}.{0,12}",
    r"page last (?:updated|modified|reviewed)\b.{0,40}",
    r"(?:leave a (?:comment|reply)|no comments yet|\d+ comments?|add a comment)\s*[.!»]*",
    r"advertisements?",
    r"powered by \w+",
)
# At the edge of a text these head the titles of other documents.
LINKED = (
    r"(?:相关|热门|推荐|延伸|更多)(?:阅读|新闻|资讯|链接|推荐|内容|问题|下载|标签)(?:\s*[:：].{0,80}|\s+\S.{0,60})?",
)
EDGES = (
    *LINKED,
    # these may be a heading or a row of a script's own; before or behind all of its text they are a site's
    r"\d{1,4}\s*(?:金币|积分|下载券|文库币)",
    r"(?:https?://|www\.)\S+",
    r"(?:解说词|讲解词|范文|文章|全文)?正文\s*[:：]?",
    r"(?:使用|下载|阅读|购买)(?:须知|说明)\s*[:：]?",
    r"(?:(?:上传|发布|发表|更新)(?:人|者|时间|日期|于)|(?:阅读|浏览|点击|访问|下载)(?:数|量|次数|率)|责任编辑|责编|信息来源|录入者?|字号|文档编号)\s*[:：]\s*\S.{0,50}",
)
BUTTONS = (
    # single words of a viewer; beside a line that is certain they are what they seem
    r"(?:在线)?预览",
    r"(?:立即|免费)?下载",
    r"收藏",
    r"分享",
    r"举报",
    r"投诉",
    r"打印",
    r"关闭",
    r"复制",
    r"评论",
    r"转发",
    r"赞",
    r"关注",
    r"登录",
    r"注册",
    r"搜索",
    r"首页",
    r"更多",
    r"广告",
    r"全屏",
    r"放大",
    r"缩小",
    r"上传",
    r"反馈",
    r"客服",
    r"返回",
    r"热门",
    r"推荐",
    r"最新",
    rf"{_FOOT}|百科|词条|编辑本段|播报|编辑|讨论|字体|\[?[大中小]\]?(?:\s*\[?[大中小]\]?){{1,2}}",
    r"(?:温馨|友情|特别)?(?:提示|提醒)\s*[:：]?",
    r"(?:免责|版权)?声明\s*[:：]?",
    r"(?:来源|文章来源|出处|作者|编辑|审核|分类|类别|标签|关键词)\s*[:：]\s*\S.{0,40}",
    r"share",
    r"print",
    r"log ?in",
    r"sign ?(?:in|up)",
    r"search",
    r"menu",
    r"home",
    r"contact us",
    r"about us",
    r"site ?map",
    r"help",
    r"faq",
    r"download",
    r"comments?",
    r"(?:tags|categories)\s*:.*",
)


def whole(*groups: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all phrases of those groups, upper and lower case alike."""
    return re.compile("|".join(f"(?:{phrase})" for group in groups for phrase in group), re.IGNORECASE)
